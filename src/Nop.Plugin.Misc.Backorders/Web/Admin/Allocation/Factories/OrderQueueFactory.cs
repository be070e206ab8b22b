using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Localization;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>The queue by order: which are complete, and what the others lack.</summary>
public sealed class OrderQueueFactory(
    QueueRows queues,
    QueueViews views,
    IRepository<Order> orders,
    IRepository<Product> products,
    IRepository<OrderChoiceRecord> choices,
    CombinationTexts combinations,
    AdminTexts texts,
    ILocalizationService localization)
{
    /// <summary>So many products are named of what an order lacks.</summary>
    private const int MOST_NAMES = 3;

    public async Task<OrderQueueListModel> PrepareListAsync(QueueViewSearchModel search)
    {
        var page = await queues.ByOrderAsync(search, texts.Today.ToDateTime(TimeOnly.MinValue));
        var models = await PrepareAsync([.. page]);

        return await new OrderQueueListModel().PrepareToGridAsync(search, page, () => QueueViews.StreamAsync(models));
    }

    private async Task<IReadOnlyList<OrderQueueModel>> PrepareAsync(IReadOnlyList<OrderQueueRow> rows)
    {
        var ids = rows.Select(row => row.OrderId).ToList();
        var facts = (await orders.Table
            .Where(order => ids.Contains(order.Id))
            .Select(order => new { order.Id, order.CustomOrderNumber, order.PaymentStatusId })
            .ToListAsync()).ToDictionary(order => order.Id);
        var preferences = await PreferencesAsync(ids);
        var lacking = await LackingAsync(ids);
        var models = new List<OrderQueueModel>();

        foreach (var row in rows)
        {
            var model = await SummedAsync(row);
            if (facts.TryGetValue(row.OrderId, out var order))
            {
                model.OrderText = string.IsNullOrEmpty(order.CustomOrderNumber) ? model.OrderText : order.CustomOrderNumber;
                model.Payment = await localization.GetLocalizedEnumAsync((PaymentStatus)order.PaymentStatusId);
            }

            model.ShippingPreference = preferences.GetValueOrDefault(row.OrderId, "");
            model.Lacks = await LacksAsync([.. lacking[row.OrderId]]);
            models.Add(model);
        }

        return models;
    }

    private async Task<IReadOnlyDictionary<int, string>> PreferencesAsync(List<int> orderIds)
    {
        var (first, together) = (await texts.TextAsync("Wish.First"), await texts.TextAsync("Wish.Together"));
        var made = await choices.Table.Where(choice => orderIds.Contains(choice.OrderId)).ToListAsync();

        return made.ToDictionary(choice => choice.OrderId, choice => choice.SendFirst ? first : together);
    }

    private async Task<OrderQueueModel> SummedAsync(OrderQueueRow row) => new()
    {
        Id = row.OrderId,
        OrderText = $"#{row.OrderId}",
        PlacedOn = await texts.TimeAsync(row.PlacedOnUtc),
        IsComplete = row.WaitingLines == 0,
        IsLate = row.Late > 0,
        StateText = await StateAsync(row),
        Waiting = row.Waiting,
        Ready = row.Ready,
        Value = await views.MoneyAsync(row.Value),
        Promise = row.PromisedTo is { } day ? Day(DateOnly.FromDateTime(day)) : await texts.TextAsync("Views.NoDate")
    };

    private async Task<ILookup<int, (string Name, int Units)>> LackingAsync(List<int> orderIds)
    {
        var lines = await (
            from record in await queues.OpenAsync()
            join product in products.Table on record.ProductId equals product.Id
            where orderIds.Contains(record.OrderId) && record.Waiting > 0
            orderby record.Id
            select new { record.OrderId, record.CombinationId, product.Name, record.Waiting }).ToListAsync();
        var chosen = await combinations.ChosenAsync(lines.Select(line => line.CombinationId));

        return lines.ToLookup(
            line => line.OrderId,
            line => (chosen.TryGetValue(line.CombinationId, out var variant) ? $"{line.Name}, {variant}" : line.Name, line.Waiting));
    }

    private async Task<string> StateAsync(OrderQueueRow row) => row.WaitingLines switch
    {
        0 => await texts.TextAsync("Views.Complete"),
        1 => await texts.TextAsync("Views.OneMissing"),
        var missing => Wording.Fill(await texts.TextAsync("Views.Missing"), CultureInfo.CurrentCulture, missing)
    };

    private async Task<string> LacksAsync(IReadOnlyList<(string Name, int Units)> lines)
    {
        var text = await texts.TextAsync("Views.Lacks");
        var named = string.Join("; ", lines.Take(MOST_NAMES)
            .Select(line => Wording.Fill(text, CultureInfo.CurrentCulture, line.Units, line.Name)));

        return lines.Count <= MOST_NAMES
            ? named
            : Wording.Fill(await texts.TextAsync("Answer.More"), CultureInfo.CurrentCulture, named, lines.Count - MOST_NAMES);
    }

    private string Day(DateOnly day) =>
        DayRange.Format(Promise.Of(day, day, PromiseBasis.Clerk), CultureInfo.CurrentCulture, texts.Today);
}
