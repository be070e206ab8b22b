using DemoStore.Engine.Catalog;

namespace DemoStore.Seed;

/// <summary>The texts of the shop itself that services and plugins ask for by name.</summary>
internal static class ShopTexts
{
    public static IDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Products.Availability.InStock"] = "In stock",
        ["Products.Availability.InStockWithQuantity"] = "{0} in stock",
        ["Products.Availability.LowStock"] = "Low stock",
        ["Products.Availability.LowStockWithQuantity"] = "Only {0} left",
        ["Products.Availability.OutOfStock"] = "Out of stock",
        ["Products.Availability.AvailabilityRange"] = "Available in {0}",
        ["Products.Availability.Backordering"] = "Out of stock, can be ordered now and ships later",
        ["Products.Availability.BackorderingWithDate"] = "Out of stock, ships in about {0}",
        ["Products.Availability.SelectRequiredAttributes"] = "Select the options to see availability",
        ["ShoppingCart.ProductUnpublished"] = "This product is no longer sold.",
        ["ShoppingCart.BuyingDisabled"] = "This product cannot be bought at the moment.",
        ["ShoppingCart.QuantityShouldPositive"] = "The quantity must be at least one.",
        ["ShoppingCart.MinimumQuantity"] = "At least {0} of this product must be ordered.",
        ["ShoppingCart.MaximumQuantity"] = "At most {0} of this product can be ordered.",
        ["ShoppingCart.OutOfStock"] = "Out of stock.",
        ["ShoppingCart.AvailabilityRange"] = "Available in {0}.",
        ["ShoppingCart.QuantityExceedsStock"] = "Only {0} of this product can be ordered now.",
        ["ShoppingCart.SelectAttribute"] = "Please choose: {0}.",
        ["Admin.StockQuantityHistory.Messages.Edit"] = ProductEditing.MESSAGE,
        ["Admin.StockQuantityHistory.Messages.Combination.Edit"] = ProductEditing.MESSAGE,
        ["Admin.StockQuantityHistory.Messages.ImportProduct.Edit"] = "Imported",
        ["Admin.StockQuantityHistory.Messages.CancelOrder"] = "The stock quantity has been increased by canceling the order #{0}",
        ["Admin.StockQuantityHistory.Messages.DeleteOrder"] = "The stock quantity has been increased by deleting the order #{0}",
        ["Admin.Common.All"] = "All",
        ["Admin.Common.Search"] = "Search",
        ["Admin.Common.Save"] = "Save",
        ["Admin.Common.SaveContinue"] = "Save and continue editing",
        ["Admin.Common.Delete"] = "Delete",
        ["Admin.Common.Edit"] = "Edit",
        ["Admin.Common.View"] = "View",
        ["Admin.Common.Cancel"] = "Cancel",
        ["Admin.Common.Yes"] = "Yes",
        ["Admin.Common.No"] = "No, cancel",
        ["Admin.Common.AreYouSure"] = "Are you sure?",
        ["Admin.Common.AreYouSureConfirm"] = "Are you sure you want to do this?",
        ["Admin.Common.DeleteConfirmation"] = "Are you sure you want to delete this item?",
        ["Admin.Common.Export"] = "Export",
        ["Admin.Common.Ok"] = "OK",
        ["Admin.Configuration.Updated"] = "The settings have been saved.",
        ["Admin.Plugins.Saved"] = "The plugin has been saved.",
    };
}
