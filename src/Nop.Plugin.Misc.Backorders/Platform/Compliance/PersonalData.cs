using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.Platform.Compliance;

/// <summary>
/// What the plugin holds about a customer, in rows of words: what it is, which order or address, what exactly, since when.
/// </summary>
internal sealed class PersonalData(
    IRepository<BackInStockRecord> list,
    IRepository<OptOutRecord> optOuts,
    IRepository<BackorderRecord> backorders,
    IRepository<RequestRecord> requests,
    IRepository<IncentiveGrantRecord> grants,
    IRepository<Order> orders,
    BackInStockWords names,
    LineSummaries lines,
    Wording wording)
{
    public async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(Customer customer, int languageId)
    {
        List<IReadOnlyList<string>> rows = [[
            await TextAsync("Kind"), await TextAsync("Where"), await TextAsync("What"), await TextAsync("Since")
        ]];
        var email = (customer.Email ?? "").Trim().ToLowerInvariant();

        await AddSubscriptionsAsync(rows, customer.Id, email, languageId);
        foreach (var row in await optOuts.Table.Where(row => email != "" && row.Email == email).OrderBy(row => row.Id).ToListAsync())
            rows.Add([await TextAsync("OptOut"), row.Email, "", Day(row.CreatedOnUtc)]);

        await AddOrdersAsync(rows, customer.Id, languageId);

        return rows;

        Task<string> TextAsync(string key) => wording.TextAsync($"Privacy.{key}", languageId);
    }

    private async Task AddSubscriptionsAsync(List<IReadOnlyList<string>> rows, int customerId, string email, int languageId)
    {
        var kind = await wording.TextAsync("Privacy.Subscription", languageId);

#pragma warning disable CA1304, CA1311, CA1862
        foreach (var row in await list.Table
            .Where(row => row.CustomerId == customerId || (email != "" && row.Email.ToLower() == email))
            .OrderBy(row => row.Id)
            .ToListAsync())
#pragma warning restore CA1304, CA1311, CA1862
        {
            var state = await wording.TextAsync($"Notify.State.{((BackInStockState)row.StateId).Shown()}", languageId);
            rows.Add([kind, row.Email, $"{await names.NameAsync(row, languageId)}: {state}", Day(row.CreatedOnUtc)]);
        }
    }

    private async Task AddOrdersAsync(List<IReadOnlyList<string>> rows, int customerId, int languageId)
    {
        var placed = (await orders.Table
            .Where(order => order.CustomerId == customerId)
            .Select(order => new { order.Id, order.CustomOrderNumber })
            .ToListAsync()).ToDictionary(order => order.Id, order => order.CustomOrderNumber);
        var kind = await wording.TextAsync("Privacy.Backorder", languageId);
        foreach (var row in await Of(backorders.Table, record => record.OrderId))
            rows.Add([kind, placed[row.OrderId], $"{row.Quantity} × {await lines.ProductAsync(row, languageId)}", Day(row.CreatedOnUtc)]);

        kind = await wording.TextAsync("Privacy.Request", languageId);
        foreach (var row in await Of(requests.Table, request => request.OrderId))
            rows.Add([kind, placed[row.OrderId], $"{row.Units}", Day(row.CreatedOnUtc)]);

        kind = await wording.TextAsync("Privacy.Incentive", languageId);
        foreach (var row in await Of(grants.Table, grant => grant.OrderId))
            rows.Add([kind, placed[row.OrderId], row.Code, Day(row.CreatedOnUtc)]);

        Task<List<TRow>> Of<TRow>(IQueryable<TRow> table, System.Linq.Expressions.Expression<Func<TRow, int>> orderId) =>
            table.Join(orders.Table.Where(order => order.CustomerId == customerId), orderId, order => order.Id, (row, _) => row)
                .ToListAsync();
    }

    private static string Day(DateTime utc) => utc.ToString("d", CultureInfo.CurrentCulture);
}
