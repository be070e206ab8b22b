using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace DemoStore.Engine.Orders;

public sealed class ShoppingCartService(
    IRepository<ShoppingCartItem> items,
    IProductService products,
    Prices prices,
    CartWarnings warnings) : IShoppingCartService
{
    // A request reads each cart once, until it changes one.
    private readonly Dictionary<(int CustomerId, ShoppingCartType? Type, int StoreId, int? ProductId), List<ShoppingCartItem>> _known = [];

    public async Task<IList<ShoppingCartItem>> GetShoppingCartAsync(
        Customer customer,
        ShoppingCartType? shoppingCartType = null,
        int storeId = 0,
        int? productId = null,
        DateTime? createdFromUtc = null,
        DateTime? createdToUtc = null,
        int? customWishlistId = null)
    {
        var key = (customer.Id, shoppingCartType, storeId, productId);
        if (_known.TryGetValue(key, out var known))
            return [.. known];

        var query = items.Table.Where(item => item.CustomerId == customer.Id);

        if (shoppingCartType is { } type)
            query = query.Where(item => item.ShoppingCartTypeId == (int)type);

        if (storeId > 0)
            query = query.Where(item => item.StoreId == storeId);

        if (productId > 0)
            query = query.Where(item => item.ProductId == productId);

        _known[key] = await query.OrderBy(item => item.Id).ToListAsync();

        return [.. _known[key]];
    }

    public async Task<IList<string>> AddToCartAsync(
        Customer customer,
        Product product,
        ShoppingCartType shoppingCartType,
        int storeId,
        string? attributesXml = null,
        decimal customerEnteredPrice = 0,
        DateTime? rentalStartDate = null,
        DateTime? rentalEndDate = null,
        int quantity = 1,
        bool addRequiredProducts = true,
        int? wishlistId = null)
    {
        var cart = await GetShoppingCartAsync(customer, shoppingCartType, storeId, product.Id);
        var same = cart.FirstOrDefault(item => AttributesXml(item) == (attributesXml ?? "") || Catalog.AttributesXml.Same(item.AttributesXml, attributesXml));
        var wanted = quantity + (same?.Quantity ?? 0);
        var refusals = await warnings.ItemAsync(customer, shoppingCartType, product, storeId, attributesXml ?? "", wanted, same?.Id ?? 0);

        if (refusals.Count > 0)
            return refusals;

        if (same is not null)
        {
            same.Quantity = wanted;
            same.UpdatedOnUtc = ShopClock.UtcNow;
            _known.Clear();
            await items.UpdateAsync(same);
        }
        else
        {
            _known.Clear();
            await items.InsertAsync(NewItem(customer, product, shoppingCartType, storeId, attributesXml, quantity));
        }

        return refusals;
    }

    public async Task<IList<string>> UpdateShoppingCartItemAsync(
        Customer customer,
        int shoppingCartItemId,
        string attributesXml,
        decimal customerEnteredPrice,
        DateTime? rentalStartDate = null,
        DateTime? rentalEndDate = null,
        int quantity = 1,
        bool resetCheckoutData = true)
    {
        var item = await items.GetByIdAsync(shoppingCartItemId);

        if (item is null || item.CustomerId != customer.Id)
            return [];

        if (quantity <= 0)
        {
            await DeleteShoppingCartItemAsync(item);
            return [];
        }

        var product = await products.GetProductByIdAsync(item.ProductId);
        var refusals = await warnings.ItemAsync(customer, item.ShoppingCartType, product, item.StoreId, attributesXml ?? "", quantity, item.Id);

        if (refusals.Count > 0)
            return refusals;

        item.Quantity = quantity;
        item.AttributesXml = attributesXml;
        item.UpdatedOnUtc = ShopClock.UtcNow;
        _known.Clear();
        await items.UpdateAsync(item);

        return refusals;
    }

    public Task DeleteShoppingCartItemAsync(ShoppingCartItem shoppingCartItem, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        _known.Clear();

        return items.DeleteAsync(shoppingCartItem);
    }

    public async Task<IList<string>> GetShoppingCartItemWarningsAsync(
        Customer customer,
        ShoppingCartType shoppingCartType,
        Product product,
        int storeId,
        string attributesXml,
        decimal customerEnteredPrice,
        DateTime? rentalStartDate = null,
        DateTime? rentalEndDate = null,
        int quantity = 1,
        bool addRequiredProducts = true,
        int shoppingCartItemId = 0,
        bool getStandardWarnings = true,
        bool getAttributesWarnings = true,
        bool getGiftCardWarnings = true,
        bool getRequiredProductWarnings = true,
        bool getRentalWarnings = true) =>
        await warnings.ItemAsync(customer, shoppingCartType, product, storeId, attributesXml ?? "", quantity, shoppingCartItemId, getStandardWarnings, getAttributesWarnings);

    public Task<IList<string>> GetShoppingCartWarningsAsync(IList<ShoppingCartItem> shoppingCart, string checkoutAttributesXml, bool validateCheckoutAttributes) =>
        Task.FromResult<IList<string>>([]);

    public async Task<bool> ShoppingCartRequiresShippingAsync(IList<ShoppingCartItem> shoppingCart)
    {
        foreach (var item in shoppingCart)
        {
            if ((await products.GetProductByIdAsync(item.ProductId)).IsShipEnabled)
                return true;
        }

        return false;
    }

    public async Task<(decimal, decimal, List<Discount>)> GetUnitPriceAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        var product = await products.GetProductByIdAsync(shoppingCartItem.ProductId);

        return (await prices.UnitAsync(product, shoppingCartItem.AttributesXml), 0, []);
    }

    public async Task<(decimal, decimal, List<Discount>)> GetUnitPriceAsync(
        Product product,
        Customer customer,
        Store store,
        ShoppingCartType shoppingCartType,
        int quantity,
        string attributesXml,
        decimal customerEnteredPrice,
        DateTime? rentalStartDate,
        DateTime? rentalEndDate,
        bool includeDiscounts) => (await prices.UnitAsync(product, attributesXml), 0, []);

    public async Task MigrateShoppingCartAsync(Customer fromCustomer, Customer toCustomer, bool includeCouponCodes)
    {
        if (fromCustomer.Id == toCustomer.Id)
            return;

        foreach (var item in await GetShoppingCartAsync(fromCustomer))
        {
            var product = await products.GetProductByIdAsync(item.ProductId);
            await AddToCartAsync(toCustomer, product, item.ShoppingCartType, item.StoreId, item.AttributesXml, quantity: item.Quantity);
            _known.Clear();
            await items.DeleteAsync(item);
        }
    }

    private static string AttributesXml(ShoppingCartItem item) => item.AttributesXml ?? "";

    private static ShoppingCartItem NewItem(Customer customer, Product product, ShoppingCartType type, int storeId, string? attributesXml, int quantity) => new()
    {
        CustomerId = customer.Id,
        ProductId = product.Id,
        ShoppingCartType = type,
        StoreId = storeId,
        AttributesXml = attributesXml,
        Quantity = quantity,
        CreatedOnUtc = ShopClock.UtcNow,
        UpdatedOnUtc = ShopClock.UtcNow,
    };
}
