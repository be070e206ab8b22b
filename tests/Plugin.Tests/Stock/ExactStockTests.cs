using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Services.Catalog;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Stock;

/// <summary>The shop writes back stock that it read earlier, often into an object that parallel requests share; with exact stock no unit is lost by it.</summary>
public sealed class ExactStockTests : IDisposable
{
    private readonly List<string> _heard = [];
    private TestShop? _shop;

    private TestShop Shop => _shop ??= Open();

    public void Dispose() => _shop?.Dispose();

    [Theory]
    [InlineData(true, -6)]
    [InlineData(false, 3)]
    public async Task What_another_server_took_is_kept_when_it_is_on_and_lost_as_ever_when_it_is_off(bool isOn, int stock)
    {
        Shop.Settings.ExactStock = isOn;
        var product = await Shop.SellAsync(stock: 5, row => row.Price = 10);
        await CacheAsync(product.Id);
        await UnheardAsync<Product>(product.Id, row => (row.StockQuantity, row.Price) = (-4, 12));

        var caller = await AdjustAsync(product.Id, -2);

        Assert.Equal((stock, stock), (Shop.StockOf(product.Id), caller.StockQuantity));
        Assert.Equal(isOn ? 12 : 10, Shop.Rows<Product>().Single().Price);
        Assert.Equal([(-2, stock)], History());
    }

    [Fact]
    public async Task A_combination_and_the_parts_of_a_bundle_are_added_to_as_well()
    {
        Shop.Settings.ExactStock = true;
        var part = await Shop.SellAsync(stock: 9);
        var (bundle, values) = await Shop.SellBundleAsync(row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes, (part.Id, 2));
        var xml = ChosenParts.Xml((values[0], null));
        var set = new ProductAttributeCombination { ProductId = bundle.Id, AttributesXml = xml, StockQuantity = 5 };
        await Shop.Database.Repository<ProductAttributeCombination>().InsertAsync(set, publishEvent: false);
        await CacheAsync(bundle.Id);
        await CacheAsync(part.Id);
        await Shop.DoAsync<IProductAttributeParser>(parser => parser.FindProductAttributeCombinationAsync(bundle, xml));
        await UnheardAsync<Product>(part.Id, row => row.StockQuantity = 3);
        await UnheardAsync<ProductAttributeCombination>(set.Id, row => row.StockQuantity = -4);

        await AdjustAsync(bundle.Id, -1, xml);

        Assert.Equal((-5, 1), (Shop.Rows<ProductAttributeCombination>().Single().StockQuantity, Shop.StockOf(part.Id)));
        Assert.Equal([(-1, -5), (-2, 1)], History());
    }

    [Fact]
    public async Task Units_that_are_reserved_in_warehouses_meanwhile_stay_reserved()
    {
        Shop.Settings.ExactStock = true;
        var product = await Shop.SellFromWarehousesAsync(8, 3);

        _between = () => UnheardAsync<ProductWarehouseInventory>(Shop.Rows<ProductWarehouseInventory>().First().Id, row => row.ReservedQuantity = 4);
        await AdjustAsync(product.Id, -2);

        Assert.Equal([(8, 6), (3, 0)], Shop.Rows<ProductWarehouseInventory>().Select(row => (row.StockQuantity, row.ReservedQuantity)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_plugin_around_or_below_it_keeps_hearing_each_call_once(bool isBelow)
    {
        _shop = Open(isBelow: isBelow, isAround: !isBelow);
        Shop.Settings.ExactStock = true;
        var product = await Shop.SellAsync(stock: 5);

        await AdjustAsync(product.Id, -2);

        Assert.Equal(["AdjustInventoryAsync"], _heard.Where(name => name == "AdjustInventoryAsync"));
        Assert.Equal(3, Shop.StockOf(product.Id));
    }

    // A file of SQLite has one writer at a time and no transactions that span connections.
    [SkippableTheory]
    [InlineData(DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.MySql)]
    public async Task Four_shoppers_at_once_take_exactly_what_they_order(DatabaseKind database)
    {
        _shop = Open(database);
        Shop.Settings.ExactStock = true;
        var product = await Shop.SellAsync(stock: 100);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var order = 0; order < 50; order++)
                await AdjustAsync(product.Id, -1);
        })));

        Assert.Equal(-100, Shop.StockOf(product.Id));
        Assert.Equal(Enumerable.Range(-100, 200), Shop.Rows<StockQuantityHistory>().Select(row => row.StockQuantity).Order());
    }

    private Func<Task> _between = () => Task.CompletedTask;

    private TestShop Open(DatabaseKind database = DatabaseKind.Sqlite, bool isBelow = false, bool isAround = false)
    {
        TestShop shop = null!;
        shop = new(
            services =>
            {
                CachedCatalog.Add(services, () => shop, () => _between());
                services.AddScoped(_ => shop.Settings);
                if (isBelow)
                    StandAround(services);
                new ExactStockStartup().ConfigureServices(services, new ConfigurationBuilder().Build());
                if (isAround)
                    StandAround(services);
            },
            database == DatabaseKind.Sqlite ? null : Databases.Find(database));

        return shop;
    }

    private void StandAround(IServiceCollection services)
    {
        var below = services.Last(service => service.ServiceType == typeof(IProductService));
        services.AddScoped(provider => Listening.Around((IProductService)below.ImplementationFactory!(provider), _heard));
    }

    private async Task<Product> AdjustAsync(int productId, int units, string xml = "")
    {
        Product caller = null!;
        await Shop.DoAsync<IProductService>(async products =>
        {
            caller = await products.GetProductByIdAsync(productId);
            await products.AdjustInventoryAsync(caller, units, xml, "order");
        });

        return caller;
    }

    private Task CacheAsync(int productId) => Shop.DoAsync<IProductService>(products => products.GetProductByIdAsync(productId));

    private async Task UnheardAsync<T>(int id, Action<T> change) where T : Nop.Core.BaseEntity
    {
        var row = Shop.Rows<T>().Single(one => one.Id == id);
        change(row);
        await Shop.Database.Repository<T>().UpdateAsync(row, publishEvent: false);
    }

    private IEnumerable<(int, int)> History() => Shop.Rows<StockQuantityHistory>().Select(row => (row.QuantityAdjustment, row.StockQuantity));
}

/// <summary>What another plugin may put around the shop's service.</summary>
public class Listening : DispatchProxy
{
    private IProductService _inner = null!;
    private List<string> _heard = [];

    public static IProductService Around(IProductService inner, List<string> heard)
    {
        var proxy = Create<IProductService, Listening>();
        (((Listening)(object)proxy)._inner, ((Listening)(object)proxy)._heard) = (inner, heard);

        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _heard.Add(targetMethod!.Name);

        return targetMethod.Invoke(_inner, args);
    }
}
