using Microsoft.Playwright;
using Store.Tests.Running;

namespace Browser.Tests;

/// <summary>A running store and a browser before it. The walks share them, each with visitors of its own.</summary>
public sealed class Shopfront : IAsyncLifetime
{
    private StoreProcess? _store;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _store!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;

        _store = await StoreProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"]
        });
    }

    /// <summary>Skips the test without a browser, fails it in continuous integration.</summary>
    public async Task<Visit> VisitAsync(string name, int width = 1280, int height = 900)
    {
        if (Chromium.Path is null)
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Chromium.MISSING);

        Skip.If(Chromium.Path is null, Chromium.MISSING);

        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height }
        });

        return new Visit(name, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();

        if (_store is not null)
            await _store.DisposeAsync();
    }
}

[CollectionDefinition(NAME)]
public sealed class ShopfrontCollection : ICollectionFixture<Shopfront>
{
    public const string NAME = "shopfront";
}
