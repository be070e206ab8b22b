using Nop.Core.Domain.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>What the choices of the product page are called.</summary>
public static class Wording
{
    private static readonly Dictionary<string, string> _known = new()
    {
        [nameof(ManageInventoryMethod.DontManageStock)] = "Do not track inventory",
        [nameof(ManageInventoryMethod.ManageStock)] = "Track inventory",
        [nameof(ManageInventoryMethod.ManageStockByAttributes)] = "Track inventory by attribute combination",
        [nameof(BackorderMode.NoBackorders)] = "No backorders",
        [nameof(BackorderMode.AllowQtyBelow0)] = "Allow quantity below 0",
        [nameof(BackorderMode.AllowQtyBelow0AndNotifyCustomer)] = "Allow quantity below 0 and tell the customer",
        [nameof(LowStockActivity.Nothing)] = "Nothing",
        [nameof(LowStockActivity.DisableBuyButton)] = "Disable the buy button",
        [nameof(LowStockActivity.Unpublish)] = "Unpublish",
    };

    public static string Of(string name) => _known.GetValueOrDefault(name) ?? ShownValues.Spaced(name);
}
