using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Jobs;

/// <summary>Nobody waits in front of a browser for what belongs to others.</summary>
public sealed class ShareOfRequestTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_checkout_tells_nothing_of_other_orders()
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var number = 1; number <= 50; number++)
            await _shop.BuyAsync(product.Id, 1);
        await _shop.DyingRequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        _shop.Clock.Advance(TimeSpan.FromMinutes(3));
        await _shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([product.Id]));
        Assert.Equal(50, _shop.Rows<ToTellRecord>().Count);
        var other = await _shop.SellAsync(stock: 0, row => row.Sku = "KE-2");

        await _shop.BuyAsync(other.Id, 1);

        Assert.Equal(50, _shop.Rows<ToTellRecord>().Count);
        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.Note.Contains("reserved", StringComparison.OrdinalIgnoreCase) || note.Note.Contains("allocated", StringComparison.OrdinalIgnoreCase));

        await _shop.RunTaskAsync();
        Assert.Empty(_shop.Rows<ToTellRecord>());
    }

    [Fact]
    public async Task A_stock_edit_tells_of_what_it_granted_and_leaves_the_rest()
    {
        var (left, edited) = (await _shop.SellAsync(stock: 0), await _shop.SellAsync(stock: 0, row => row.Sku = "KE-2"));
        var others = await _shop.BuyAsync(left.Id, 1);
        var own = await _shop.BuyAsync(edited.Id, 1);
        await _shop.DyingRequestAsync(platform => platform.SetStockAsync(left.Id, 0));
        _shop.Clock.Advance(TimeSpan.FromMinutes(3));
        await _shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([left.Id]));

        await _shop.RequestAsync(platform => platform.SetStockAsync(edited.Id, 0));

        Assert.Equal((0, 1, 0, 0, 0), _shop.BackorderOf(own.OrderId).Books());
        Assert.Equal([_shop.BackorderOf(others.OrderId).Id], _shop.Rows<ToTellRecord>().Select(row => row.BackorderId));
    }

    [Fact]
    public async Task An_import_of_many_products_settles_twenty_and_the_task_the_rest()
    {
        var products = new List<Product>();
        for (var number = 1; number <= 30; number++)
        {
            products.Add(await _shop.SellAsync(stock: 0, row => row.Sku = $"KE-{number}"));
            await _shop.BuyAsync(products[^1].Id, 1);
        }

        await _shop.RequestAsync(async platform =>
        {
            foreach (var product in products)
                await platform.SetStockAsync(product.Id, 0);
        });

        Assert.Equal(20, _shop.Rows<BackorderRecord>().Count(row => row.Allocated == 1));
        Assert.Equal(10, _shop.Rows<DirtyKeyRecord>().Select(row => row.ProductId).Distinct().Count());

        await _shop.RunTaskAsync();
        Assert.Equal(30, _shop.Rows<BackorderRecord>().Count(row => row.Allocated == 1));
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
    }
}
