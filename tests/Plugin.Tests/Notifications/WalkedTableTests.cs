using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>
/// Walks state × display mode × together or not × told or not, and reads what each place says: order page, thank-you page,
/// link, account and the shop's own mail. One state has one sentence, wherever it stands (law 13).
/// </summary>
public sealed class WalkedTableTests : IDisposable
{
    private const string WAITS = "{waits}";

    private static readonly DisplayMode[] _modes = [DisplayMode.Range, DisplayMode.Date, DisplayMode.LeadTime, DisplayMode.Label, DisplayMode.Silent];

    // Units that were in stock, then of the backorder: waiting, allocated, released, shipped, cancelled.
    private static readonly (int Ready, int[] Figures, string Apart, string Together)[] _states =
    [
        (0, [2, 0, 0, 0, 0], "2 on backorder{waits}", "2 in one shipment{waits}"),
        (3, [2, 0, 0, 0, 0], "3 in stock, 2 on backorder{waits}", "5 in one shipment{waits}"),
        (3, [1, 1, 0, 0, 0], "3 in stock, 1 on backorder{waits} · 1 reserved for you", "5 in one shipment{waits}"),
        (3, [1, 0, 1, 0, 0], "3 in stock, 1 on backorder{waits} · 1 being prepared for shipment", "4 in one shipment{waits} · 1 being prepared for shipment"),
        (0, [1, 0, 0, 1, 0], "1 on backorder{waits} · 1 shipped", "1 in one shipment{waits} · 1 shipped"),
        (3, [1, 0, 0, 0, 1], "3 in stock, 1 on backorder{waits} · 1 cancelled", "4 in one shipment{waits} · 1 cancelled"),
        (3, [0, 2, 0, 0, 0], "3 in stock · 2 reserved for you", "3 in stock · 2 reserved for you"),
        (0, [0, 2, 0, 0, 0], "2 reserved for you", "2 reserved for you"),
        (3, [0, 0, 2, 0, 0], "3 in stock · 2 being prepared for shipment", "3 in stock · 2 being prepared for shipment"),
        (0, [0, 1, 1, 0, 0], "1 reserved for you · 1 being prepared for shipment", "1 reserved for you · 1 being prepared for shipment"),
        (0, [0, 0, 0, 2, 0], "2 shipped", "2 shipped"),
        (0, [0, 0, 0, 0, 2], "2 cancelled", "2 cancelled"),
        (0, [1, 1, 1, 1, 1], "1 on backorder{waits} · 1 reserved for you · 1 being prepared for shipment · 1 shipped · 1 cancelled", "2 in one shipment{waits} · 1 being prepared for shipment · 1 shipped · 1 cancelled")
    ];

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(false, "ships")]
    [InlineData(true, "arrives")]
    public async Task Each_place_says_the_sentence_of_the_state(bool isArrival, string word)
    {
        // The way takes no days, so that both words have the same ones.
        (_shop.Settings.ShowDeliveryDate, _shop.Settings.DeliveryDays) = (isArrival, "0");
        var item = await _shop.BuyAsync((await _shop.SellAsync(stock: 0)).Id, 2);
        await ChangeAsync<Order>(order => order.CustomerId = TestShop.CLERK);
        var walked = 0;

        foreach (var state in _states)
        {
            foreach (var mode in _modes)
            {
                foreach (var isTogether in new[] { false, true })
                {
                    foreach (var isTold in new[] { true, false })
                    {
                        await StandAsync(state.Ready, state.Figures, mode, isTogether, isTold);
                        var sentence = isTogether ? state.Together : state.Apart;
                        await AssertSaidAsync(item, mode == DisplayMode.Silent || !isTold ? "" : sentence, mode, word);
                        walked++;
                    }
                }
            }
        }

        Assert.Equal(13 * 5 * 2 * 2, walked);
    }

    private async Task AssertSaidAsync(OrderItem item, string sentence, DisplayMode mode, string word)
    {
        var days = !sentence.Contains(WAITS, StringComparison.Ordinal) ? "" : mode switch
        {
            DisplayMode.Range => "June 3–5",
            DisplayMode.Date => "June 5",
            DisplayMode.LeadTime => "2–4 days",
            _ => ""
        };
        var waits = days.Length == 0 ? "" : mode == DisplayMode.LeadTime ? $" (usually in {days})" : $" ({word} {days})";
        var said = sentence.Replace(WAITS, waits, StringComparison.Ordinal);
        var isOpen = _shop.Backorder().StatusId <= (int)BackorderStatus.Released;
        var order = _shop.Rows<Order>().Single();

        Assert.Equal(said, await NoticeAsync(item));

        var completed = await _shop.AskAsync<CompletedOrders, CompletedOrderModel?>(orders => orders.PrepareAsync(order.Id));
        Assert.Equal(said.Length == 0 ? [] : [said], completed?.Lines.Select(line => Plain(line.Notice)) ?? []);
        Assert.Equal(said.Length == 0, string.IsNullOrEmpty(completed?.State));

        var link = await _shop.AskAsync<OrderRequestsFactory, BackorderChoicesModel>(choices => choices.PrepareAsync(order, "", "", ""));
        Assert.Equal(said.Length == 0 ? [] : [said], link.Lines.Select(line => line.State));
        Assert.Equal(completed?.State ?? "", link.State);

        var account = await _shop.AskAsync<AccountPages, AccountBackordersModel>(pages => pages.PrepareAsync(new Customer { Id = TestShop.CLERK }, 1));
        Assert.Equal(said.Length == 0 ? [] : [(sentence.Replace(WAITS, "", StringComparison.Ordinal), days)], account.Rows.Select(row => (row.State, row.When)));

        var mail = await _shop.AskAsync<LinesTable, string>(table => table.MakeAsync(order));
        Assert.Equal(isOpen ? said : "", WebUtility.HtmlDecode(Regex.Match(mail, "<td[^>]*>([^<]*)</td></tr></table>").Groups[1].Value));
    }

    /// <summary>Writes the state as it would lie in the database.</summary>
    private Task StandAsync(int ready, int[] figures, DisplayMode mode, bool isTogether, bool isTold) => ChangeAsync<BackorderRecord>(record =>
    {
        (record.Waiting, record.Allocated, record.Released, record.Shipped, record.Cancelled) = (figures[0], figures[1], figures[2], figures[3], figures[4]);
        record.Quantity = figures.Sum();
        record.LineQuantity = ready + figures.Sum() - figures[4];
        record.StatusId = (int)BackorderStatuses.Of(record.Figures());
        record.DisplayModeId = (int)mode;
        record.IsTogether = isTogether;
        record.Untold = isTold ? 0 : record.Quantity;
    });

    private Task ChangeAsync<TRow>(Action<TRow> change) where TRow : BaseEntity => _shop.RequestAsync(async platform =>
    {
        var rows = platform.Get<IRepository<TRow>>();
        var row = rows.Table.Single();
        change(row);
        await rows.UpdateAsync(row, publishEvent: false);
    });

    private async Task<string> NoticeAsync(OrderItem line)
    {
        return await _shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)) is { } html ? Plain(html) : "";
    }

    private static string Plain(IHtmlContent html) => WebUtility.HtmlDecode(Regex.Replace(MessageMarkup.ToText(html), "<[^>]*>", ""));
}
