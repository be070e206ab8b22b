namespace DemoStore.Factories;

public sealed record CustomerPage(string Name, string Email);

public sealed class LoginForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
    public bool RememberMe { get; set; }
    public string? ReturnUrl { get; set; }
}

public sealed class RegisterForm
{
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
    public string? ReturnUrl { get; set; }

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (string.IsNullOrWhiteSpace(FirstName))
            yield return (nameof(FirstName), "Please enter your first name.");

        if (string.IsNullOrWhiteSpace(LastName))
            yield return (nameof(LastName), "Please enter your last name.");

        if (!Addresses.IsEmail(Email))
            yield return (nameof(Email), "Please enter a valid email address.");

        if (Password is null or { Length: < 6 })
            yield return (nameof(Password), "The password needs at least 6 characters.");
    }
}
