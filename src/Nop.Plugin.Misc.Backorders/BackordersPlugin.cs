using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Components;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Components;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Components;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.Backorders;

/// <summary>What the shop asks of the plugin as a whole. Constructed on every page with widgets, so its constructor is cheap.</summary>
public sealed class BackordersPlugin(IServiceProvider services, IWebHelper webHelper) : BasePlugin, IMiscPlugin, IWidgetPlugin
{
    private static readonly Dictionary<string, Type> _widgets = new()
    {
        [PublicWidgetZones.ProductPriceBottom] = typeof(ProductMessageViewComponent),
        [PublicWidgetZones.ProductDetailsAddInfo] = typeof(ProductMessageViewComponent),
        [PublicWidgetZones.ProductBoxAddinfoMiddle] = typeof(BoxMessageViewComponent),
        [PublicWidgetZones.CheckoutConfirmTop] = typeof(CheckoutSummaryViewComponent),
        [PublicWidgetZones.OpCheckoutConfirmTop] = typeof(CheckoutSummaryViewComponent),
        [PublicWidgetZones.OpcContentAfter] = typeof(CheckoutScriptViewComponent),
        [PublicWidgetZones.CheckoutCompletedBottom] = typeof(CompletedOrderViewComponent),
        [PublicWidgetZones.OrderDetailsProductLine] = typeof(OrderLineMessageViewComponent),
        [PublicWidgetZones.ProductDetailsOverviewBottom] = typeof(AlternativesViewComponent),
        [PublicWidgetZones.OrderSummaryCartFooter] = typeof(ShippingChoiceViewComponent),
        [PublicWidgetZones.OrderSummaryContentAfter] = typeof(CartActionFormViewComponent),
        [PublicWidgetZones.OrderDetailsPageAfterproducts] = typeof(OrderRequestsViewComponent),
        // Not among the buttons of the product page: themes hide text there (font-size 0).
        [PublicWidgetZones.ProductPriceTop] = typeof(BackInStockFormViewComponent),
        [PublicWidgetZones.HeadHtmlTag] = typeof(StylesViewComponent),
        [AdminWidgetZones.ProductDetailsBlock] = typeof(ProductPolicyViewComponent),
        [AdminWidgetZones.OrderDetailsBlock] = typeof(OrderBackordersViewComponent)
    };

    public bool HideInWidgetList => true;

    public override string GetConfigurationPageUrl() => $"{webHelper.GetStoreLocation()}Admin/BackordersConfiguration/Configure";

    public Task<IList<string>> GetWidgetZonesAsync() => Task.FromResult<IList<string>>([.. _widgets.Keys]);

    public Type GetWidgetViewComponent(string widgetZone) => _widgets[widgetZone];

    public override async Task InstallAsync()
    {
        var settings = services.GetRequiredService<ISettingService>();
        await settings.SaveSettingAsync(await settings.LoadSettingAsync<BackordersSettings>());
        await services.GetRequiredService<InstalledTexts>().InstallAsync();
        await services.GetRequiredService<InstalledParts>().InstallAsync();
        await services.GetRequiredService<BackInStockTemplates>().InstallAsync();
        await services.GetRequiredService<QueueColumns>().FillAsync();
        await services.GetRequiredService<Untold>().InstalledAsync();
        await base.InstallAsync();
    }

    public override async Task UpdateAsync(string currentVersion, string targetVersion)
    {
        // An exception here would keep the whole shop's scheduler from starting.
        var guard = services.GetRequiredService<Guard>();
        await guard.RunAsync<Untold>("update-untold", untold => untold.UpdatedAsync(currentVersion));
        await guard.RunAsync<JudgedNumbers>("update-numbers", numbers => numbers.UpdatedAsync());
        await guard.RunAsync<InstalledTexts>("update-texts", texts => texts.UpdateAsync());
        await guard.RunAsync<InstalledParts>("update-parts", parts => parts.InstallAsync());
        await guard.RunAsync<BackInStockTemplates>("update-templates", templates => templates.InstallAsync());
        await guard.RunAsync<KeptChoices>("update-choices", kept => kept.FillAsync());
        await guard.RunAsync<QueueColumns>("update-queue", columns => columns.FillAsync());
    }

    public override async Task UninstallAsync()
    {
        var settings = services.GetRequiredService<ISettingService>();
        UninstallChoice.RemoveData = (await settings.LoadSettingAsync<BackordersSettings>()).RemoveDataOnUninstall;

        await services.GetRequiredService<InstalledParts>().RemoveAsync();
        await services.GetRequiredService<BackInStockTemplates>().RemoveAsync();
        await services.GetRequiredService<InstalledTexts>().RemoveAsync();
        await settings.DeleteSettingAsync<BackordersSettings>();

        var permissions = services.GetRequiredService<IPermissionService>();
        foreach (var permission in new BackordersPermissionConfig().AllConfigs)
            await permissions.DeletePermissionAsync(permission.SystemName);

        await base.UninstallAsync();
    }
}
