using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

public sealed record OrderBackordersModel : BaseNopModel
{
    /// <summary>Where the shop keeps whether the card is folded.</summary>
    public const string FOLD = "OrderPage.HideBackordersBlock";

    public bool IsFolded { get; set; }

    public IList<OrderBackorderModel> Rows { get; init; } = [];

    /// <summary>How the shopper wants it sent; empty when nothing was said.</summary>
    public string Choice { get; init; } = "";
}

public sealed record OrderBackorderModel : BaseNopEntityModel
{
    public string Product { get; init; } = "";

    public int Quantity { get; init; }

    public int Waiting { get; init; }

    public int Allocated { get; init; }

    public int Released { get; init; }

    public int Shipped { get; init; }

    public int Cancelled { get; init; }

    public string Status { get; init; } = "";

    public string Promise { get; init; } = "";
}

/// <summary>The backorders of one order for the shop's own page of it; vendors see those of their products.</summary>
internal sealed class OrderBackorders(
    BackorderQueries shelf,
    IRepository<OrderChoiceRecord> choices,
    LineNames names,
    Wording wording,
    AdminTexts texts,
    VendorSight sight,
    IWorkContext workContext)
{
    public async Task<OrderBackordersModel?> PrepareAsync(int orderId)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var models = new List<OrderBackorderModel>();

        foreach (var record in await shelf.OfOrderAsync(orderId))
        {
            if (await sight.MaySeeAsync(record))
                models.Add(await PrepareAsync(record, language));
        }

        return new() { Rows = models, Choice = vendor is null ? await ChoiceAsync(orderId) : "" };
    }

    private async Task<OrderBackorderModel> PrepareAsync(BackorderRecord record, int languageId)
    {
        var days = await wording.DaysAsync(record.CurrentPromise(), languageId);

        return new()
        {
            Id = record.Id,
            Product = await names.ProductAsync(record, languageId, isClerk: true),
            Quantity = record.Quantity,
            Waiting = record.Waiting,
            Allocated = record.Allocated,
            Released = record.Released,
            Shipped = record.Shipped,
            Cancelled = record.Cancelled,
            Status = await texts.StatusAsync((BackorderStatus)record.StatusId),
            Promise = days.Length == 0 ? await texts.TextAsync("Promise.Unknown") : days
        };
    }

    private async Task<string> ChoiceAsync(int orderId)
    {
        if (await choices.Table.FirstOrDefaultAsync(choice => choice.OrderId == orderId) is not { } choice)
            return "";

        return await texts.TextAsync(choice.SendFirst ? "AdminOrder.SendFirst" : "AdminOrder.SendTogether");
    }
}
