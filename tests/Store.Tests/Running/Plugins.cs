namespace Store.Tests.Running;

/// <summary>The page of local plugins.</summary>
public sealed class Plugins(Clerk clerk)
{
    private const string NAME = "Misc.Backorders";

    public async Task<bool?> IsInstalledAsync()
    {
        var page = await clerk.Browser.OpenAsync("/Admin/Plugin/List");
        var row = page.QuerySelector($"tr[data-plugin='{NAME}']");

        return row is null ? null : row.QuerySelector(".true-icon") is not null;
    }

    public async Task InstallAsync()
    {
        await clerk.Browser.OpenAsync("/Admin/Plugin/List");
        await clerk.Browser.PostAsync($"/Admin/Plugin/Install?systemName={NAME}");
        await RestartUntilAsync(isInstalled: true);
    }

    public async Task UninstallAsync()
    {
        await clerk.Browser.OpenAsync("/Admin/Plugin/List");
        await clerk.Browser.PostAsync($"/Admin/Plugin/Uninstall?systemName={NAME}");
        await RestartUntilAsync(isInstalled: false);
    }

    private async Task RestartUntilAsync(bool isInstalled)
    {
        await clerk.Browser.PostAsync("/Admin/Plugin/ApplyChanges");

        for (var tries = 0; tries < 300; tries++)
        {
            await Task.Delay(200);

            try
            {
                if (await IsInstalledAsync() == isInstalled)
                    return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // The store is restarting.
            }
        }

        Assert.Fail($"The plugin did not become {(isInstalled ? "installed" : "uninstalled")}.");
    }
}
