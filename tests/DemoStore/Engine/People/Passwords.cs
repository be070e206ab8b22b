using System.Security.Cryptography;
using Nop.Core.Domain.Customers;
using Nop.Data;

namespace DemoStore.Engine.People;

public sealed class Passwords(IRepository<CustomerPassword> passwords)
{
    private const int ROUNDS = 10_000;

    public Task SetAsync(Customer customer, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);

        return passwords.InsertAsync(new CustomerPassword
        {
            CustomerId = customer.Id,
            PasswordSalt = Convert.ToBase64String(salt),
            Password = Hash(password, salt),
            PasswordFormat = PasswordFormat.Hashed,
            CreatedOnUtc = ShopClock.UtcNow,
        });
    }

    public async Task<bool> IsRightAsync(Customer customer, string password)
    {
        var kept = await passwords.Table.Where(row => row.CustomerId == customer.Id).OrderByDescending(row => row.Id).FirstOrDefaultAsync();

        return kept is not null
            && CryptographicOperations.FixedTimeEquals(
                Convert.FromBase64String(kept.Password),
                Convert.FromBase64String(Hash(password ?? "", Convert.FromBase64String(kept.PasswordSalt))));
    }

    private static string Hash(string password, byte[] salt) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(password, salt, ROUNDS, HashAlgorithmName.SHA256, 32));
}
