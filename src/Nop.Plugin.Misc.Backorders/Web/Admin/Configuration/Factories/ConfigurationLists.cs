using Nop.Core;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>What can be chosen on the configuration page, and what is to be said about what was.</summary>
public sealed class ConfigurationLists(StockNumberMeanings meanings, DisplayModeList modes, CheckFactory checks, IStoreContext storeContext)
{
    public async Task PrepareAsync(ConfigurationModel model)
    {
        model.AvailableStockNumberMeanings = await meanings.PrepareAsync(ofProduct: false, model.StockNumbersMean);
        model.AvailableDisplayModes = await modes.PrepareAsync(ofProduct: false, model.DisplayMode);
        model.Checks = await checks.PrepareAsync(await storeContext.GetActiveStoreScopeConfigurationAsync());
    }
}
