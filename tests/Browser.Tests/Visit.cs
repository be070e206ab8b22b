using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Store.Tests.Running;

namespace Browser.Tests;

/// <summary>One visitor's page. What goes wrong in its scripts or on its way is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string _folder = Path.Combine(StoreFolder.Root, "artifacts", "screenshots");

    private const int SMALLEST = 11;

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
        await AssertReadableAsync(what);
    }

    /// <summary>Each is there, and large enough to be read.</summary>
    public async Task AssertSeenAsync(params string[] parts)
    {
        foreach (var part in parts)
        {
            var found = Page.Locator(part).First;
            await Assertions.Expect(found).ToBeVisibleAsync();
            var size = await found.EvaluateAsync<double>("one => parseFloat(getComputedStyle(one).fontSize)");
            var box = (await found.BoundingBoxAsync())!;

            Assert.True(size >= SMALLEST && box.Height >= SMALLEST, $"{part}: letters of {size} pixels, {box.Height} pixels high");
        }

        await AssertReadableAsync(string.Join(", ", parts));
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

    /// <summary>Themes set letters and lines to nothing around buttons; what the plugin writes must say its own size.</summary>
    private async Task AssertReadableAsync(string what)
    {
        var small = await Page.EvaluateAsync<string[]>(
            """
            smallest => [...document.querySelectorAll('[class*="backorder-"], [class*="backorder-"] *')]
              .filter(one => !one.closest('script, style, .sr-only, .visually-hidden') && one.checkVisibility())
              .filter(one => [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
              .filter(one => parseFloat(getComputedStyle(one).fontSize) < smallest || one.getBoundingClientRect().height < smallest - 3)
              .map(one => `${one.className}: ${one.textContent.trim().slice(0, 60)}`)
            """,
            SMALLEST);

        Assert.True(small.Length == 0, $"{what} cannot be read: {string.Join("; ", small)}");
    }
}
