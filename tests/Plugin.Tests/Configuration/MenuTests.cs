using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Vendors;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Web.Admin;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Configuration;

public sealed class MenuTests
{
    [Fact]
    public async Task One_group_behind_the_shipments_has_a_short_entry_for_each_page()
    {
        var sales = await SalesAsync(vendor: null);

        Assert.Equal(["Shipments", "Misc.Backorders.Group", "Return requests"], sales.ChildNodes.Select(item => item.SystemName));
        var group = sales.ChildNodes[1];
        Assert.Equal(("Backorders", null), (group.Title, group.Url));
        Assert.Equal(
            ["Queue", "Receipts", "Requests", "Discrepancies", "Promise dates", "Limits", "Incentives", "Settings"],
            group.ChildNodes.Select(item => item.Title));
        Assert.Equal(
            [
                "/Backorders/List", "/BackorderReceipts/List", "/BackorderRequests/List", "/BackorderDiscrepancies/List",
                "/BackorderDates/List", "/BackorderLimits/List", "/BackorderIncentives/List", "/BackordersConfiguration/Configure"
            ],
            group.ChildNodes.Select(item => item.Url));
        Assert.Equal(8, group.ChildNodes.Select(item => item.SystemName).Distinct().Count());
    }

    [Fact]
    public async Task Rules_and_settings_are_for_those_who_may_configure_and_the_group_for_all_who_may_see_one_of_its_entries()
    {
        var group = (await SalesAsync(vendor: null)).ChildNodes[1];

        Assert.Equal([BackordersPermissions.VIEW, BackordersPermissions.CONFIGURE], group.PermissionNames);
        Assert.Equal(
            ["Incentives", "Settings"],
            group.ChildNodes.Where(item => item.PermissionNames.Single() == BackordersPermissions.CONFIGURE).Select(item => item.Title));
        Assert.Equal(5, group.ChildNodes.Count(item => item.PermissionNames.Single() == BackordersPermissions.VIEW));
    }

    [Fact]
    public async Task A_vendor_has_no_part_in_discrepancies()
    {
        var group = (await SalesAsync(new Vendor { Id = 1 })).ChildNodes[1];

        Assert.DoesNotContain(group.ChildNodes, item => item.SystemName == BackordersDefaults.FINDINGS_MENU);
        Assert.Equal(7, group.ChildNodes.Count);
    }

    [Fact]
    public async Task What_nobody_has_settled_is_counted_in_the_menu()
    {
        var group = (await SalesAsync(vendor: null, open: 3)).ChildNodes[1];

        Assert.Equal("Discrepancies (3)", group.ChildNodes.Single(item => item.SystemName == BackordersDefaults.FINDINGS_MENU).Title);
    }

    private static async Task<AdminMenuItem> SalesAsync(Vendor? vendor, int open = 0)
    {
        var texts = Substitute.For<ILocalizationService>();
        var all = InstalledTexts.Read();
        texts.GetResourceAsync(Arg.Any<string>()).Returns(call => all[call.Arg<string>()]);
        var context = Substitute.For<IWorkContext>();
        context.GetCurrentVendorAsync().Returns(vendor);
        var menu = Substitute.For<IAdminMenu>();
        menu.GetMenuItemUrl(Arg.Any<string>(), Arg.Any<string>()).Returns(call => $"/{call.ArgAt<string>(0)}/{call.ArgAt<string>(1)}");
        var sales = new AdminMenuItem { SystemName = "Sales", ChildNodes = [new() { SystemName = "Shipments" }, new() { SystemName = "Return requests" }] };
        var root = new AdminMenuItem { SystemName = "Home", ChildNodes = [sales] };

        using var shop = new TestShop();
        var findings = shop.Database.Repository<DiscrepancyRecord>();
        foreach (var state in Enumerable.Repeat(DiscrepancyState.Open, open).Append(DiscrepancyState.Mended))
            await findings.InsertAsync(new DiscrepancyRecord { Claim = Guid.NewGuid().ToString(), StateId = (int)state });

        // Counts need no meaning of numbers.
        var meanings = new NumberMeanings(shop.Database.Repository<ProductPolicyRecord>(), Substitute.For<IStaticCacheManager>(), new StoreSettings(Substitute.For<ISettingService>()));
        await new AdminMenuItems(texts, context, new(findings, meanings)).AddAsync(new(menu, root));

        return sales;
    }
}
