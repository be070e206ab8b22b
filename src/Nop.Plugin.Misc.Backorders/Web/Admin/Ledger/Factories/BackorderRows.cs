using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>Makes the rows that grid and details show.</summary>
public sealed class BackorderRows(
    QueuePositions queue,
    Wording wording,
    AdminTexts texts,
    IWorkContext workContext,
    LineSummaries summaries,
    ServedLines served,
    BackorderNames names,
    RowMarks marks)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    public async Task<IReadOnlyList<BackorderModel>> PrepareAsync(IEnumerable<BackorderQueryRow> rows)
    {
        var all = rows.ToList();
        var positions = await queue.OfAsync([.. all.Where(row => row.Backorder.Waiting > 0).Select(row => row.Backorder.Id)]);
        var rule = await served.RuleAsync();
        var variants = await names.VariantsAsync(all);
        var discrepancies = await marks.DiscrepanciesAsync(all.Select(row => row.Backorder.ProductId));
        var models = new List<BackorderModel>();

        foreach (var row in all)
        {
            var model = await PrepareAsync(row, positions.TryGetValue(row.Backorder.Id, out var position) ? position : null, rule);
            model.LineName = BackorderNames.Product(row, variants);
            if (row.Backorder.StatusId <= LAST_OPEN)
                model.Marks = await marks.PrepareAsync(row, rule, discrepancies.GetValueOrDefault(row.Backorder.Key()));

            string[] onHold = model.OnHold ? [await texts.TextAsync("List.OnHold")] : [];
            model.Warnings = string.Join(", ", model.Held.Concat(onHold).Concat(model.Marks.Select(mark => mark.Text)));
            models.Add(model);
        }

        return models;
    }

    private async Task<BackorderModel> PrepareAsync(BackorderQueryRow row, int? position, ServingRule rule)
    {
        var record = row.Backorder;
        var language = await workContext.GetWorkingLanguageAsync();
        var status = (BackorderStatus)record.StatusId;

        var model = Stored(row, record);
        model.BundleText = await BundleAsync(record, language.Id);
        model.Status = status.ToString();
        model.StatusText = await texts.StatusAsync(status);
        model.Position = position;
        model.CurrentText = await wording.DaysAsync(record.CurrentPromise(), language.Id);
        model.PlacedOn = await texts.TimeAsync(record.PlacedOnUtc);
        model.WishText = row.SendFirst is { } sendFirst ? await texts.TextAsync(sendFirst ? "Wish.First" : "Wish.Together") : "";
        if (record.StatusId <= LAST_OPEN)
        {
            model.Held = await HeldAsync(row, rule);
            model.DaysLate = record.OriginalPromise().DaysLate(texts.Today);
        }

        return model;
    }

    /// <summary>What the row says without being put into words.</summary>
    private static BackorderModel Stored(BackorderQueryRow row, BackorderRecord record) => new()
    {
        Id = record.Id,
        OrderId = record.OrderId,
        CustomOrderNumber = row.CustomOrderNumber ?? "",
        OrderItemId = record.OrderItemId,
        ProductId = record.ProductId,
        ProductName = row.ProductName ?? "",
        Sku = LineNames.Sku(row.CombinationSku, row.ProductSku),
        Chosen = PlainText.Of(row.Attributes),
        CustomerEmail = row.Email ?? "",
        StoreId = record.StoreId,
        Quantity = record.Quantity,
        Waiting = record.Waiting,
        Allocated = record.Allocated,
        Released = record.Released,
        Shipped = record.Shipped,
        Cancelled = record.Cancelled,
        OnHold = record.OnHold,
        IsOrderPlaced = record.IsOrderPlaced,
        Priority = record.Priority,
        OriginalFrom = Iso(record.OriginalFrom),
        OriginalTo = Iso(record.OriginalTo),
        CurrentFrom = Iso(record.CurrentFrom),
        CurrentTo = Iso(record.CurrentTo)
    };

    private async Task<string> BundleAsync(BackorderRecord record, int languageId)
    {
        return record.BundleProductId == 0
            ? ""
            : Wording.Fill(
                await texts.TextAsync("Component.InList"),
                CultureInfo.CurrentCulture,
                await summaries.NameAsync(record.BundleProductId, languageId));
    }

    private async Task<IList<string>> HeldAsync(BackorderQueryRow row, ServingRule rule)
    {
        var held = new List<string>();
        foreach (var obstacle in Obstacles(row, rule))
            held.Add(await texts.TextAsync($"Held.{obstacle}"));

        return held;
    }

    /// <summary>Of order and product; what a clerk holds stands in the row by itself.</summary>
    public static IReadOnlyList<ServingObstacle> Obstacles(BackorderQueryRow row, ServingRule rule)
    {
        return row.Facts is null
            ? []
            : Serving.Obstacles(row.Facts, new(row.IsProductDeleted == true, IsOrderPlaced: true, IsHeld: false), rule);
    }

    private static string Iso(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
