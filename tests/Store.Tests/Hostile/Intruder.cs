using System.Net;
using System.Text;

namespace Store.Tests.Hostile;

/// <summary>Somebody who sends what no page of the shop would.</summary>
internal sealed class Intruder(Uri address, CookieContainer cookies) : IDisposable
{
    public const string TOKEN = "__RequestVerificationToken";

    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0" } }
    };

    public Task<Answer> GetAsync(string path) => ReadAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    /// <summary>As a script of the page posts, with the fields given and no other.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

        return ReadAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form, Headers = { { "X-Requested-With", "XMLHttpRequest" } } });
    }

    /// <summary>No form at all; the token comes in a header.</summary>
    public Task<Answer> PostJsonAsync(string path, string json, string token)
    {
        var content = new StringContent(json, Encoding.UTF8, "application/json");

        return ReadAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content, Headers = { { "RequestVerificationToken", token } } });
    }

    public void Dispose() => _client.Dispose();

    private async Task<Answer> ReadAsync(HttpRequestMessage request)
    {
        using var sent = request;
        using var answer = await _client.SendAsync(sent);

        return new((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync());
    }
}

internal sealed record Answer(int Status, string Location, string Body)
{
    /// <summary>Sent to the login or to the page that says no, or told so.</summary>
    public bool IsRefused => Status is 400 or 401 or 403 or 404 or 405
        || (Status == 302 && (Location.Contains("/login", StringComparison.OrdinalIgnoreCase) || Location.Contains("AccessDenied", StringComparison.OrdinalIgnoreCase)))
        || (Status == 200 && Body.StartsWith("{\"error\":", StringComparison.Ordinal));

    public override string ToString() => $"{Status} {Location} {Body[..Math.Min(Body.Length, 200)]}";
}
