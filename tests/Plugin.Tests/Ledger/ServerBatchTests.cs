using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Ledger;

/// <summary>Many changes in one transaction of the server, and the same row by row: the books must not differ.</summary>
public sealed class ServerBatchTests : IDisposable
{
    private TestShop? _shop;

    public void Dispose() => _shop?.Dispose();

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task What_arrives_is_granted_released_and_told_in_turn(DatabaseKind database)
    {
        var shop = Open(database);
        shop.Settings.ReleaseAutomatically = true;
        var product = await shop.SellAsync(stock: 0);
        var orders = new List<OrderItem>();
        for (var index = 0; index < 8; index++)
            orders.Add(await shop.BuyAsync(product.Id, quantity: 2));

        await shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -5));

        var books = orders.Select(order => shop.BackorderOf(order.OrderId).Books()).ToList();
        Assert.Equal(Enumerable.Repeat((0, 0, 2, 0, 0), 5), books.Take(5));
        Assert.Equal((1, 0, 1, 0, 0), books[5]);
        Assert.Equal(Enumerable.Repeat((2, 0, 0, 0, 0), 2), books.Skip(6));
        Assert.Equal([3, 4], shop.Rows<HistoryRecord>().Where(row => row.BackorderId == shop.BackorderOf(orders[5].OrderId).Id && row.Number > 2).OrderBy(row => row.Number).Select(row => row.Number));
        Assert.All(shop.Rows<BackorderRecord>(), AssertAddsUp);
        Assert.Equal([true, true, true], shop.Rows<BackorderRecord>().Where(row => row.Waiting > 0).Select(row => row.InQueue));
        // A note for the allocation and one for the release of each of six orders, beside those of placing them.
        Assert.Equal(12, shop.Rows<OrderNote>().Count(note => note.Note.Contains("in stock and reserved", StringComparison.Ordinal) || note.Note.Contains("released", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(shop.Rows<ToTellRecord>());
        Assert.Empty(shop.Rows<KeyLeaseRecord>());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task That_an_order_was_placed_is_written_of_all_its_lines_as_they_were_read(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var (stale, fresh) = (await CaptureAsync(shop, product.Id), await CaptureAsync(shop, product.Id));
        await shop.DoAsync<BackorderLedger>(ledger => ledger.ChangeAsync(shop.BackorderOf(stale.OrderId), _ => Entry.Of(EntryKind.Held)));

        Assert.False(await shop.AskAsync<PlacedBackorders, bool>(placed => placed.WriteAsync([stale, fresh])));
        Assert.Equal((false, true, 2), PlacedOf(shop, stale.OrderId));
        Assert.Equal((true, false, 2), PlacedOf(shop, fresh.OrderId));
        Assert.Equal((int)EntryKind.OrderPlaced, HistoryOf(shop, fresh.Id)[^1].KindId);
        Assert.Equal([1, 2], HistoryOf(shop, fresh.Id).Select(row => row.Number));
        Assert.All(shop.Rows<BackorderRecord>(), AssertAddsUp);

        // A second time there is nothing to write.
        var again = shop.BackorderOf(fresh.OrderId);
        (again.LastNumber, again.IsOrderPlaced) = (1, false);
        Assert.False(await shop.AskAsync<PlacedBackorders, bool>(placed => placed.WriteAsync([again])));
        Assert.Equal(2, HistoryOf(shop, fresh.Id).Count);
    }

    private static (bool IsPlaced, bool IsHeld, int Number) PlacedOf(TestShop shop, int order)
    {
        var record = shop.BackorderOf(order);

        return (record.IsOrderPlaced, record.OnHold, record.LastNumber);
    }

    private static List<HistoryRecord> HistoryOf(TestShop shop, int backorder) =>
        [.. shop.Rows<HistoryRecord>().Where(row => row.BackorderId == backorder).OrderBy(row => row.Number)];

    // As it is in the middle of a checkout.
    private static async Task<BackorderRecord> CaptureAsync(TestShop shop, int product)
    {
        var item = await shop.BuyAsync(product, quantity: 2);
        var record = shop.BackorderOf(item.OrderId);
        await shop.Database.Repository<HistoryRecord>().DeleteAsync(HistoryOf(shop, record.Id)[^1], publishEvent: false);
        (record.LastNumber, record.IsOrderPlaced) = (1, false);
        await shop.Database.Repository<BackorderRecord>().UpdateAsync(record, publishEvent: false);

        return record;
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_backorder_that_changed_meanwhile_is_left_alone_and_the_others_are_written(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var stale = await shop.BuyAsync(product.Id, quantity: 2);
        var fresh = await shop.BuyAsync(product.Id, quantity: 2);
        var rows = (await shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([product.Id]))).ToList();
        await shop.DoAsync<BackorderLedger>(ledger => ledger.ChangeAsync(shop.BackorderOf(stale.OrderId), _ => Entry.Of(EntryKind.Held)));

        var areAllWritten = await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(rows.Select(Allocate)));

        Assert.False(areAllWritten);
        Assert.Equal((2, 0, 0, 0, 0), shop.BackorderOf(stale.OrderId).Books());
        Assert.Equal((0, 2, 0, 0, 0), shop.BackorderOf(fresh.OrderId).Books());
        Assert.Single(shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.Allocated);
        Assert.Single(shop.Rows<ToTellRecord>());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Promises_of_a_queue_are_revised_together_and_the_first_ones_stay(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var dated = await shop.BuyAsync(product.Id, quantity: 2);
        var gone = await shop.BuyAsync(product.Id, quantity: 1);
        var before = shop.BackorderOf(dated.OrderId);
        var rows = (await shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([product.Id]))).ToList();
        Promise[] promises = [Promise.Of(new(2026, 7, 1), new(2026, 7, 4), PromiseBasis.ExpectedReceipt), new Promise.Unknown()];

        Assert.True(await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(rows.Zip(promises, (row, promise) =>
            new PlannedChange(row, [Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = Revision.DELIVERY_MOVED }])))));

        var after = shop.BackorderOf(dated.OrderId);
        Assert.Equal((new DateTime(2026, 7, 1), new DateTime(2026, 7, 4), (int)PromiseBasis.ExpectedReceipt), (after.CurrentFrom, after.CurrentTo, after.CurrentBasisId));
        Assert.Equal((before.OriginalFrom, before.OriginalTo, before.OriginalBasisId, before.QueueDay), (after.OriginalFrom, after.OriginalTo, after.OriginalBasisId, after.QueueDay));
        Assert.Equal((before.Books(), before.LastNumber + 1), (after.Books(), after.LastNumber));
        var unknown = shop.BackorderOf(gone.OrderId);
        Assert.Equal((null, null, (int)new Promise.Unknown().Basis), (unknown.CurrentFrom, unknown.CurrentTo, unknown.CurrentBasisId));
        Assert.Equal(
            [(new DateTime(2026, 7, 1), new DateTime(2026, 7, 4), (int)PromiseBasis.ExpectedReceipt, "delivery-moved"), (null, null, (int)new Promise.Unknown().Basis, "delivery-moved")],
            shop.Rows<HistoryRecord>().Where(row => row.KindId == (int)EntryKind.PromiseRevised).OrderBy(row => row.BackorderId)
                .Select(row => ((DateTime?)row.PromiseFrom, (DateTime?)row.PromiseTo, row.PromiseBasisId!.Value, row.Reason)));
        Assert.Equal(2, shop.Rows<ToTellRecord>().Count(row => row.KindId == (int)EntryKind.PromiseRevised && row.Units == 0));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_batch_in_which_only_some_lines_are_promised_leaves_the_promises_of_the_others(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var promised = await shop.BuyAsync(product.Id, quantity: 2);
        var allocated = await shop.BuyAsync(product.Id, quantity: 2);
        var before = shop.BackorderOf(allocated.OrderId);
        var rows = (await shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([product.Id]))).ToList();
        var promise = Promise.Of(new(2026, 7, 1), new(2026, 7, 4), PromiseBasis.ExpectedReceipt);

        Assert.True(await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(
            [new(rows[0], [Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = Revision.DELIVERY_MOVED }]), Allocate(rows[1])])));

        Assert.Equal(new DateTime(2026, 7, 1), shop.BackorderOf(promised.OrderId).CurrentFrom);
        var after = shop.BackorderOf(allocated.OrderId);
        Assert.Equal((0, 2, 0, 0, 0), after.Books());
        Assert.Equal((before.CurrentFrom, before.CurrentTo, before.CurrentBasisId), (after.CurrentFrom, after.CurrentTo, after.CurrentBasisId));
        Assert.Null(Assert.Single(shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.Allocated).PromiseBasisId);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_number_that_a_dying_server_claimed_is_replayed_and_nothing_is_granted_twice(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var order = await shop.BuyAsync(product.Id, quantity: 2);
        var rows = (await shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([product.Id]))).ToList();
        await shop.Database.Repository<HistoryRecord>().InsertAsync(
            new HistoryRecord { BackorderId = rows[0].Id, Number = rows[0].LastNumber + 1, KindId = (int)EntryKind.Allocated, WaitingDelta = -1, AllocatedDelta = 1, CreatedOnUtc = rows[0].PlacedOnUtc },
            publishEvent: false);

        Assert.False(await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(rows.Select(Allocate))));

        Assert.Equal((1, 1, 0, 0, 0), shop.BackorderOf(order.OrderId).Books());
        Assert.Single(shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.Allocated);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Who_slept_longer_than_the_lease_writes_nothing_once_it_is_taken_over(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        var order = await shop.BuyAsync(product.Id, quantity: 2);
        var key = StockKey.OfProduct(product.Id);
        var rows = (await shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([product.Id]))).ToList();
        var slept = await shop.AskAsync<KeyLeases, Lease>(leases => leases.TakeAsync([key]));
        shop.Clock.Advance(KeyLeases.Length);

        // It still has it as long as nobody came.
        var taken = await shop.AskAsync<KeyLeases, Lease>(leases => leases.TakeAsync([key]));
        Assert.Equal([key], taken.Keys);
        Assert.False(await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(rows.Select(Allocate), slept)));
        Assert.Equal((2, 0, 0, 0, 0), shop.BackorderOf(order.OrderId).Books());

        Assert.True(await shop.AskAsync<BatchLedger, bool>(ledger => ledger.WriteAsync(rows.Select(Allocate), taken)));
        Assert.Equal((0, 2, 0, 0, 0), shop.BackorderOf(order.OrderId).Books());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Many_products_are_left_to_the_task_once_and_held_by_nobody(DatabaseKind database)
    {
        var shop = Open(database);
        await shop.DoAsync<DirtyKeys>(dirty => dirty.LeaveAsync([3]));
        await shop.DoAsync<DirtyKeys>(dirty => dirty.LeaveAsync([1, 2, 3, 4]));
        await shop.DoAsync<DirtyKeys>(dirty => dirty.LeaveAsync([]));

        var marks = shop.Rows<DirtyKeyRecord>().OrderBy(mark => mark.ProductId).ToList();
        Assert.Equal([1, 2, 3, 4], marks.Select(mark => mark.ProductId));
        Assert.All(marks, mark => Assert.Equal((0, 0, shop.Clock.GetUtcNow().UtcDateTime), (mark.CombinationId, mark.OrderId, mark.HeldUntilUtc)));
        Assert.Equal(4, await shop.AskAsync<DirtyKeys, int>(async dirty => dirty.NotHeldByOthers([1, 2, 3, 4], await dirty.OfProductsAsync([1, 2, 3, 4])).Count));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Many_keys_are_leased_together_and_only_those_that_are_free(DatabaseKind database)
    {
        var shop = Open(database);
        var keys = Enumerable.Range(1, 7).Select(product => new StockKey(product, product % 2)).ToList();

        var one = await shop.AskAsync<KeyLeases, Lease>(leases => leases.TakeAsync([keys[2]]));
        var rest = await shop.AskAsync<KeyLeases, Lease>(leases => leases.TakeAsync(keys));

        Assert.Equal(keys.Except([keys[2]]).Order(Comparer<StockKey>.Create((x, y) => x.ProductId - y.ProductId)), rest.Keys.OrderBy(key => key.ProductId));
        await shop.DoAsync<KeyLeases>(leases => leases.ReleaseAsync(rest));
        Assert.Equal(one.Token, Assert.Single(shop.Rows<KeyLeaseRecord>()).Token);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_long_queue_is_read_from_its_head_until_stock_is_given_out(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        await shop.FillQueueAsync(product.Id, lines: 650, unitsEach: 2);
        await shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, 701 - 1300));

        await shop.RunTaskAsync();

        var rows = shop.Rows<BackorderRecord>().OrderBy(row => row.Id).ToList();
        Assert.All(rows.Take(350), row => Assert.Equal((0, 2, 0, 0, 0), row.Books()));
        Assert.Equal((1, 1, 0, 0, 0), rows[350].Books());
        Assert.All(rows.Skip(351), row => Assert.Equal((2, 0, 0, 0, 0), row.Books()));
        Assert.Equal(701, shop.Rows<HistoryRecord>().Sum(row => row.AllocatedDelta));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Orders_that_are_not_served_at_the_head_of_a_long_queue_are_passed_by(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        await shop.FillQueueAsync(product.Id, lines: 650, unitsEach: 2);
        var voided = shop.Rows<Order>().OrderBy(order => order.Id).Take(320).ToList();
        voided.ForEach(order => order.PaymentStatus = PaymentStatus.Voided);
        await shop.Database.Repository<Order>().UpdateAsync(voided, publishEvent: false);
        await shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, 101 - 1300));

        await shop.RunTaskAsync();

        var rows = shop.Rows<BackorderRecord>().OrderBy(row => row.Id).ToList();
        Assert.All(rows.Take(320), row => Assert.Equal((2, 0, 0, 0, 0), row.Books()));
        Assert.All(rows.Skip(320).Take(50), row => Assert.Equal((0, 2, 0, 0, 0), row.Books()));
        Assert.Equal((1, 1, 0, 0, 0), rows[370].Books());
        Assert.All(rows.Skip(371), row => Assert.Equal((2, 0, 0, 0, 0), row.Books()));
        Assert.Equal(101, shop.Rows<HistoryRecord>().Sum(row => row.AllocatedDelta));
    }

    private TestShop Open(DatabaseKind database) => _shop = new(server: Databases.Find(database));

    private static PlannedChange Allocate(LedgerRow row)
    {
        return new(row, [Entry.OfMoves(EntryKind.Allocated, row.State().Figures, [new(Bucket.Waiting, Bucket.Allocated, new(row.Waiting))])]);
    }

    private static void AssertAddsUp(BackorderRecord record)
    {
        Assert.Equal(record.Quantity, record.Waiting + record.Allocated + record.Released + record.Shipped + record.Cancelled);
    }
}
