using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>Lead times that hold for more than one product.</summary>
public sealed class LeadTimeRuleTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task All_rules_are_read_at_once_and_anew_when_one_changes()
    {
        await SaveAsync(LeadTimeScope.Category, "7", "9");
        await SaveAsync(LeadTimeScope.Vendor, "3", "4");
        Assert.Equal(["10 3: 4", "40 7: 9"], await AllAsync());

        // Past the page nobody is told.
        var row = _shop.Rows<LeadTimeRuleRecord>()[0];
        row.LeadDays = "8";
        await _shop.Database.Repository<LeadTimeRuleRecord>().UpdateAsync(row, publishEvent: false);
        Assert.Equal(["10 3: 4", "40 7: 9"], await AllAsync());

        await SaveAsync(LeadTimeScope.Supplier, "Acme", "2-3");
        Assert.Equal(["10 3: 4", "20 Acme: 2-3", "40 7: 8"], await AllAsync());
        await _shop.DoAsync<LeadTimeRuleEditing>(editing => editing.DeleteAsync(row.Id));
        Assert.Equal(["10 3: 4", "20 Acme: 2-3"], await AllAsync());
    }

    [Fact]
    public async Task There_is_one_rule_for_each()
    {
        Assert.True(await SaveAsync(LeadTimeScope.Supplier, "Acme", "4"));
        Assert.False(await SaveAsync(LeadTimeScope.Supplier, "ACME", "5"));
        Assert.True(await SaveAsync(LeadTimeScope.Supplier, "Acme 2", "5"));

        var second = _shop.Rows<LeadTimeRuleRecord>()[1];
        second.ScopeKey = "Acme";
        Assert.False(await _shop.AskAsync<LeadTimeRuleEditing, bool>(editing => editing.TrySaveAsync(second)));
        Assert.Equal(["Acme", "Acme 2"], _shop.Rows<LeadTimeRuleRecord>().Select(rule => rule.ScopeKey));
    }

    [Theory]
    [InlineData("", "4", null, null, "ScopeKey")]
    [InlineData("Acme", "soon", null, null, "LeadDays")]
    [InlineData("Acme", "", null, null, "LeadDays")]
    [InlineData("Acme", "4", -1, null, "MinDays")]
    [InlineData("Acme", "4", 5, 4, "MinDays")]
    [InlineData("Acme", "4", null, 3651, "MinDays")]
    [InlineData("Acme", "4-6", 2, 9, null)]
    [InlineData("Acme", "", null, 9, null)]
    public async Task What_cannot_be_is_told_at_its_field(string key, string leadDays, int? min, int? max, string? field)
    {
        var errors = new ModelStateDictionary();
        var model = new LeadTimeModel { ScopeId = (int)LeadTimeScope.Supplier, IsSupplier = true, ScopeKey = key, LeadDays = leadDays, MinDays = min, MaxDays = max };

        var rule = await _shop.AskAsync<LeadTimesFactory, LeadTimeRuleRecord?>(factory => factory.ReadAsync(model, new() { ScopeId = 20 }, errors));

        Assert.Equal(field is null ? [] : [field], errors.Keys);
        Assert.Equal(field is null, rule is not null);
    }

    [Fact]
    public async Task A_category_that_is_not_there_has_no_rule()
    {
        var errors = new ModelStateDictionary();
        var model = new LeadTimeModel { ScopeId = (int)LeadTimeScope.Category, ScopeKey = "7", LeadDays = "4", Choices = [new SelectListItem("Tents", "6")] };

        Assert.Null(await _shop.AskAsync<LeadTimesFactory, LeadTimeRuleRecord?>(factory => factory.ReadAsync(model, new(), errors)));

        Assert.Equal(["ScopeKey"], errors.Keys);
    }

    private Task<bool> SaveAsync(LeadTimeScope scope, string key, string days)
    {
        return _shop.AskAsync<LeadTimeRuleEditing, bool>(editing => editing.TrySaveAsync(new() { ScopeId = (int)scope, ScopeKey = key, LeadDays = days }));
    }

    private async Task<IEnumerable<string>> AllAsync()
    {
        return (await _shop.AskAsync<LeadTimeRules, IReadOnlyList<LeadTimeRuleRecord>>(rules => rules.AllAsync())).Select(rule => $"{rule.ScopeId} {rule.ScopeKey}: {rule.LeadDays}");
    }
}
