using Microsoft.AspNetCore.Http;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Writes;

/// <summary>
/// SQL Server does not run in these tests. The plugin writes no statement for it by hand; those that are made of its
/// expressions are read by SQL Server's own parser, and the main ones pinned.
/// </summary>
public sealed class SqlServerStatementTests
{
    private readonly SqlServerShop _shop = new();
    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_batch_holds_its_leases_and_writes_only_backorders_that_are_as_they_were_read()
    {
        var key = new StockKey(7, 0);
        var row = new LedgerRow { Id = 2, ProductId = 7, Waiting = 2, LineQuantity = 2, LastNumber = 5, IsOrderPlaced = true };
        var allocated = Entry.OfMoves(EntryKind.Allocated, row.State().Figures, [new(Bucket.Waiting, Bucket.Allocated, new(2))]);

        Assert.Equal(1, await Writer().WriteAsync([new(row, [allocated])], new("t", [key])));

        Assert.Collection(
            Parsed(),
            hold => Assert.Equal("UPDATE [Backorders_KeyLease] SET [Token] = [Backorders_KeyLease].[Token] WHERE [Backorders_KeyLease].[Token] = @Token", hold),
            history =>
            {
                Assert.StartsWith("INSERT INTO [Backorders_History] ( [BackorderId], [Number], [KindId], [WaitingDelta], [AllocatedDelta],", history, StringComparison.Ordinal);
                Assert.Contains("FROM (VALUES (2,5,6,", history, StringComparison.Ordinal);
                Assert.EndsWith("INNER JOIN [Backorders_Backorder] [backorder] ON [values_1].[BackorderId] = [backorder].[Id] AND [values_1].[Read] = [backorder].[LastNumber]", history, StringComparison.Ordinal);
            },
            told => Assert.StartsWith("INSERT INTO [Backorders_ToTell] ( [BackorderId], [KindId], [Units], [Tries], [DueOnUtc] ) SELECT", told, StringComparison.Ordinal),
            figures =>
            {
                Assert.StartsWith("UPDATE [u] SET [u].[LineQuantity] = [values_1].[LineQuantity],", figures, StringComparison.Ordinal);
                Assert.Contains("[u].[CurrentTo] = IIF([values_1].[IsPromised] = 1, [values_1].[CurrentTo], [u].[CurrentTo])", figures, StringComparison.Ordinal);
                Assert.Contains("FROM [Backorders_Backorder] [u], (VALUES (2,5,2,2,0,2,0,0,0,0,30,6,0,1,0,0,0,0,", figures, StringComparison.Ordinal);
                Assert.EndsWith("WHERE [u].[Id] = [values_1].[BackorderId] AND [u].[LastNumber] = [values_1].[Read]", figures, StringComparison.Ordinal);
            });
    }

    [Fact]
    public async Task Promises_with_and_without_days_are_written_together()
    {
        LedgerRow[] rows = [new() { Id = 2, Waiting = 2, LastNumber = 5 }, new() { Id = 3, Waiting = 2, LastNumber = 1 }];
        Promise[] promises = [Promise.Of(new(2026, 7, 1), new(2026, 7, 4), PromiseBasis.ExpectedReceipt), new Promise.Unknown()];

        await Writer().WriteAsync([.. rows.Zip(promises, (row, promise) => new PlannedChange(row, [Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = "it's" }]))], lease: null);

        Assert.Contains("N'it''s'", Parsed()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_leased_and_let_go_by_statements_that_name_no_hint_for_what_they_write()
    {
        var leases = new KeyLeases(_shop.Repository<KeyLeaseRecord>(), _clock);

        await leases.TakeAsync([.. Enumerable.Range(1, 7).Select(product => new StockKey(product, 0))]);
        await leases.ReleaseAsync(new("t", [new(1, 0)]));

        var asked = Parsed();
        Assert.Contains(asked, one => one.StartsWith("INSERT INTO [Backorders_KeyLease]", StringComparison.Ordinal) && one.Contains("NOT EXISTS", StringComparison.Ordinal));
        Assert.Equal(2, asked.Count(one => one.StartsWith("DELETE", StringComparison.Ordinal)));
        Assert.All(asked.Where(one => !one.StartsWith("SELECT", StringComparison.Ordinal)), one => Assert.DoesNotContain("NOLOCK", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Marks_are_left_let_go_and_removed_by_one_statement_each()
    {
        var dirty = new DirtyKeys(_shop.Repository<DirtyKeyRecord>(), shelf: null!, new RequestMarks(), new HttpContextAccessor(), _clock);

        await dirty.LeaveAsync([1, 2, 3]);
        await dirty.LetGoAsync();
        await dirty.RemoveAsync([new() { Id = 5 }, new() { Id = 6 }]);

        Assert.Equal(["INSERT", "UPDATE", "DELETE"], Parsed().Select(one => one.Split(' ')[0]));
    }

    [Fact]
    public async Task What_was_decided_elsewhere_is_not_decided_again()
    {
        await new DiscrepancyList(_shop.Repository<DiscrepancyRecord>(), _clock).SettleAsync(new() { Id = 4, StateId = (int)DiscrepancyState.Open }, DiscrepancyState.Mending, customerId: 9);
        await _shop.Repository<BackorderRecord>().WriteFiguresAsync(new() { Id = 4, LastNumber = 7 }, read: 6);

        Assert.Collection(
            Parsed(),
            settled => Assert.EndsWith("WHERE [Backorders_Finding].[Id] = @Id AND [Backorders_Finding].[StateId] = @before", settled, StringComparison.Ordinal),
            figures => Assert.EndsWith("WHERE [Backorders_Backorder].[Id] = @Id AND [Backorders_Backorder].[LastNumber] <= @latest", figures, StringComparison.Ordinal));
    }

    private SetWriter Writer() => new(
        _shop.Repository<BackorderRecord>(), _shop.Repository<HistoryRecord>(), _shop.Repository<ToTellRecord>(), _shop.Repository<KeyLeaseRecord>(), _clock);

    private List<string> Parsed()
    {
        Assert.All(_shop.Asked, one =>
        {
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(one), out var errors);
            Assert.Empty(errors.Select(error => $"{error.Message}: {one}"));
        });

        return _shop.Asked;
    }
}
