using System.Reflection;
using Nop.Plugin.Misc.Backorders;

namespace Plugin.Tests.Hostile;

/// <summary>Whoever adds an action to the back office guards it, or says here that it reads only.</summary>
public sealed class DoorTests
{
    /// <summary>Actions that change nothing.</summary>
    private static readonly HashSet<string> _reading =
    [
        "Backorders.Index()",
        "Backorders.List(productId, orderId)",
        "Backorders.List(searchModel)",
        "Backorders.Details(id)",
        "BackorderViews.Products()",
        "BackorderViews.Products(searchModel)",
        "BackorderViews.Orders()",
        "BackorderViews.Orders(searchModel)",
        "BackordersConfiguration.Configure()",
        "BackorderDates.List(period, stockKey)",
        "BackorderDates.Preview(form)",
        "BackorderIncentives.List(id)",
        "BackorderRequests.List()",
        "BackorderRequests.List(searchModel)",
        "BackorderRequests.Preview(id)",
        "BackorderDiscrepancies.List(productId)",
        "BackorderDiscrepancies.List(searchModel)",
        // supply
        "BackorderReceipts.List()",
        "BackorderReceipts.List(searchModel)",
        "BackorderReceipts.Export(searchModel)",
        "BackorderReceipts.Create(productId, combinationId)",
        "BackorderReceipts.Edit(id, more, warehouseId)",
        "BackorderReceiptShift.Preview(ids, days)",
        "BackorderReceiptImport.Index()",
        "BackorderReceiptImport.Template()",
        "BackorderLeadTimes.List()",
        "BackorderLeadTimes.Edit(id, scopeId)",
        "BackorderLimits.List()",
        "BackorderLimits.Edit(id, scopeId, productId)",
        "BackorderMails.List(templateId, languageId)"
    ];

    private static readonly HashSet<string> _forShoppers =
    [
        "BackorderMessage.Product(productId, form)",
        "BackorderAccount.List(pageNumber)",
        "BackorderCheckout.Summary()",
        "BackorderCheckout.Acknowledge(code, accepted)",
        "BackorderAlternatives.Product(productId, form)",
        "BackorderCart.Send(how)",
        "BackorderCart.Reduce(itemId)",
        "BackorderCart.Swap(itemId, productId, units)",
        "BackorderCart.Take(productId, otherId, form)",
        "BackorderWaiting.Order(token)",
        "BackorderWaiting.Order(token, form)",
        "BackorderChoice.Decide(orderId, form)",
        "BackorderNotify.Ask(productId, form, captchaValid)",
        "BackorderNotify.Link(token)",
        "BackorderNotify.Link(token, remove)",
        "BackorderNotifyList.List()",
        "BackorderNotifyList.Remove(id)",
        "BackorderUnsubscribe.Show(token)",
        "BackorderUnsubscribe.Confirm(token)"
    ];

    [Fact]
    public void Every_action_stands_behind_its_doors()
    {
        var actions = Doors.ActionsOf(typeof(BackordersPlugin).Assembly.DefinedTypes);

        Assert.Empty(actions.SelectMany(Problems));
        Assert.Equal(_reading.Concat(_forShoppers).Order(), actions.Select(Doors.NameOf).Where(name => _reading.Contains(name) || _forShoppers.Contains(name)).Order());
    }

    [Fact]
    public void A_door_that_is_missing_is_found()
    {
        var actions = Doors.ActionsOf(typeof(UnguardedController).GetTypeInfo(), typeof(HalfGuardedController).GetTypeInfo());

        Assert.Equal(
            [
                "HalfGuarded.AsReader(id): permission to change",
                "HalfGuarded.ByLink(id): POST",
                "HalfGuarded.WithoutPermission(id): permission to change",
                "HalfGuarded.WithoutToken(id): antiforgery token",
                "Unguarded.Delete(id): open to everybody"
            ],
            actions.SelectMany(Problems).Order());
    }

    private static IEnumerable<string> Problems(Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor action)
    {
        var name = Doors.NameOf(action);

        if (Doors.IsPublic(action))
            return _forShoppers.Contains(name) ? [] : [$"{name}: open to everybody"];

        return Doors.Missing(action, _reading.Contains(name)).Select(missing => $"{name}: {missing}");
    }
}
