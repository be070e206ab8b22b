using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Store.Tests.Running;

namespace Browser.Tests;

/// <summary>One visitor's page. What goes wrong in its scripts or on its way is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string _folder = Path.Combine(StoreFolder.Root, "artifacts", "screenshots");

    private readonly string _name;
    private readonly List<string> _faults = [];
    private int _shots;

    public Visit(string name, IPage page)
    {
        _name = name;
        Page = page;
        Page.PageError += (_, error) => _faults.Add($"{Page.Url}: {error}");
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Url.EndsWith("/favicon.ico", StringComparison.Ordinal))
                _faults.Add($"{answer.Url} answered {answer.Status}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/login");
        await Page.FillAsync("#Email", email);
        await Page.FillAsync("#Password", "backorders");
        await Page.ClickAsync(".login-button");
        await Page.WaitForURLAsync(url => !url.EndsWith("/login", StringComparison.Ordinal));
    }

    /// <summary>Keeps a picture of the page and has it checked for people who read or use it differently.</summary>
    public async Task LookAroundAsync(string what)
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Directory.CreateDirectory(_folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(_folder, $"{_name}-{++_shots:00}-{what}.png"), FullPage = true });
        await AssertAccessibleAsync(what);
        await AssertFitsAsync(what);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private async Task AssertAccessibleAsync(string what)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            // Mails are shown in a frame that runs no scripts, axe's neither: it would wait for an answer for ever.
            Iframes = false,
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }
        });
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"));

        Assert.True(result.Violations.Length == 0, $"{what}: {string.Join(Environment.NewLine, found)}");
    }

    /// <summary>Nobody should have to scroll sideways.</summary>
    private async Task AssertFitsAsync(string what)
    {
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.True(over <= 1, $"{what} is {over} pixels wider than the window");
    }
}
