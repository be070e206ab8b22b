using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Store.Tests.Running;

/// <summary>A visitor with cookies who reads pages and posts their forms.</summary>
public sealed class Browser : IDisposable
{
    private const string TOKEN = "__RequestVerificationToken";

    // The platform takes visitors without a browser's name for search engines.
    private const string NAME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

    private readonly HttpClient _client;
    private readonly HttpClient _hurried;
    private readonly CookieContainer _cookies = new();
    private readonly HtmlParser _parser = new();
    private string _token = "";

    public Browser(Uri address)
    {
        _client = Client(address, new HttpClientHandler { CookieContainer = _cookies }, TimeSpan.FromMinutes(3));
        // A button may start long work.
        _hurried = Client(address, new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }, TimeSpan.FromMinutes(5));
    }

    /// <summary>Whoever has them is taken for this visitor.</summary>
    public CookieContainer Cookies => _cookies;

    /// <summary>The antiforgery token of the page opened last.</summary>
    public string Token => _token;

    /// <summary>Sends a header along with everything that follows.</summary>
    public void Send(string header, string value) => _client.DefaultRequestHeaders.Add(header, value);

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        return await ReadAsync(answer, path);
    }

    /// <summary>Posts a form of the page opened last and reads the page that follows.</summary>
    public async Task<IHtmlDocument> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(path, fields, isScript: false);

        return await ReadAsync(answer, path);
    }

    /// <summary>Posts a form and does not stay for the page that follows, nor for the message that it would show.</summary>
    public async Task PressAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(path, fields, isScript: false, _hurried);

        if (answer.StatusCode != HttpStatusCode.Redirect)
            await AssertOkAsync(answer, path);
    }

    /// <summary>Posts a form of a page as it was filled in, with some fields changed.</summary>
    public Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, IHtmlFormElement form, string path, params (string Name, string Value)[] changed)
    {
        Take(page);

        return PostAsync(path, FilledIn(form, changed));
    }

    /// <summary>The same without staying for the page that follows.</summary>
    public Task PressAsync(IHtmlDocument page, IHtmlFormElement form, string path, params (string Name, string Value)[] changed)
    {
        Take(page);

        return PressAsync(path, FilledIn(form, changed));
    }

    /// <summary>Posts as a script of the page does and reads the JSON that it gets.</summary>
    public async Task<JsonElement> AskAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(path, fields, isScript: true);
        await AssertOkAsync(answer, path);

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Posts a file.</summary>
    public async Task<IHtmlDocument> UploadAsync(string path, string field, string file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(_token), TOKEN },
            { new ByteArrayContent(await File.ReadAllBytesAsync(file)), field, Path.GetFileName(file) }
        };
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);

        return await ReadAsync(answer, path);
    }

    /// <summary>A file, by a link or a form of the page opened last.</summary>
    public async Task<byte[]> DownloadAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = fields.Length == 0 ? await _client.GetAsync(new Uri(path, UriKind.Relative)) : await SendAsync(path, fields, isScript: false);
        await AssertOkAsync(answer, path);

        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        return answer.StatusCode;
    }

    /// <summary>What an address itself answers, and to where it sends on; empty when nowhere.</summary>
    public async Task<(HttpStatusCode Status, string Next)> FirstAnswerAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", _cookies.GetCookieHeader(_client.BaseAddress!));
        using var answer = await _hurried.SendAsync(request);

        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "");
    }

    public IHtmlDocument Parse(string html) => _parser.ParseDocument(html);

    public void Dispose()
    {
        _client.Dispose();
        _hurried.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, (string Name, string Value)[] fields, bool isScript, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(fields.Append((TOKEN, _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

        if (isScript)
            request.Headers.Add("X-Requested-With", "XMLHttpRequest");

        if (client == _hurried)
            request.Headers.Add("Cookie", _cookies.GetCookieHeader(_client.BaseAddress!));

        return await (client ?? _client).SendAsync(request);
    }

    private static HttpClient Client(Uri address, HttpClientHandler handler, TimeSpan patience)
    {
        var client = new HttpClient(handler) { BaseAddress = address, Timeout = patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(NAME);

        return client;
    }

    private static (string Name, string Value)[] FilledIn(IHtmlFormElement form, (string Name, string Value)[] changed) =>
        [.. form.Elements.SelectMany(Filled).Where(field => field.Name is not null and not TOKEN && changed.All(other => other.Name != field.Name)), .. changed];

    private static IEnumerable<(string Name, string Value)> Filled(AngleSharp.Dom.IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement text => [(text.Name!, text.Value)],
        IHtmlSelectElement choice => choice.Options.Where(option => option.IsSelected).Select(option => (choice.Name!, option.Value)),
        _ => []
    };

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, string path)
    {
        await AssertOkAsync(answer, path);
        var page = _parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        Take(page);

        return page;
    }

    private void Take(IHtmlDocument page) => _token = (page.QuerySelector($"input[name={TOKEN}]") as IHtmlInputElement)?.Value ?? _token;

    private static async Task AssertOkAsync(HttpResponseMessage answer, string path)
    {
        if (!answer.IsSuccessStatusCode)
            Assert.Fail($"{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
