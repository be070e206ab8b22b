using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Plugins;
using Nop.Services.Stores;
using NSubstitute;
using ShopStore = Nop.Core.Domain.Stores.Store;

namespace Plugin.Tests.Shop;

/// <summary>The platform's services as far as the use cases ask them; what they do not ask answers with nothing.</summary>
internal static partial class PlatformServices
{
    public static void AddPlatform(this IServiceCollection services, TestShop shop)
    {
        services.AddSingleton(Plugins(shop));
        services.AddSingleton(Settings(shop));
        services.AddSingleton(Texts());
        services.AddSingleton(Languages(shop));
        services.AddSingleton(People(shop));
        services.AddSingleton(Addresses());
        services.AddSingleton(Times(shop));
        services.AddSingleton(new WidgetSettings());
        services.AddSingleton(new LocalizationSettings());
        services.AddSingleton(new CaptchaSettings());
        services.AddSingleton(new OrderSettings());
        services.AddSingleton(new CurrencySettings());
        services.AddSingleton(Stores());
        services.AddSales();
        services.AddScoped(provider => Products(provider));
        services.AddScoped(provider => Attributes(provider));
        services.AddScoped(provider => AttributeValues(provider));
        services.AddScoped(provider => Orders(provider));
    }

    /// <summary>Whatever else a registered class asks for is there and does nothing.</summary>
    public static void AddSubstitutesForTheRest(this IServiceCollection services)
    {
        var known = services.Select(service => service.ServiceType).ToHashSet();
        var wanted = services
            .Select(service => service.ImplementationType)
            .OfType<Type>()
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type is { IsInterface: true, IsGenericType: false } && type.Namespace!.StartsWith("Nop.", StringComparison.Ordinal))
            .Distinct()
            .Where(type => !known.Contains(type))
            .ToList();

        foreach (var type in wanted)
            services.AddSingleton(type, Substitute.For([type], []));
    }

    private static IPluginService Plugins(TestShop shop)
    {
        var plugins = Substitute.For<IPluginService>();
        plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>(BackordersDefaults.SYSTEM_NAME, LoadPluginsMode.InstalledOnly)
            .Returns(_ => shop.IsInstalled ? new PluginDescriptor { SystemName = BackordersDefaults.SYSTEM_NAME, Installed = true } : null);

        return plugins;
    }

    private static ISettingService Settings(TestShop shop)
    {
        var settings = Substitute.For<ISettingService>();
        settings.LoadSettingAsync<CatalogSettings>(Arg.Any<int>()).Returns(_ => shop.Catalog);
        settings.LoadSettingAsync<BackordersSettings>(Arg.Any<int>()).Returns(_ => shop.Settings);

        return settings;
    }

    /// <summary>What the platform writes into its stock history.</summary>
    public static IDictionary<string, string> StockSentences { get; } = new Dictionary<string, string>
    {
        ["Admin.StockQuantityHistory.Messages.CancelOrder"] = "The stock quantity has been increased by canceling the order #{0}",
        ["Admin.StockQuantityHistory.Messages.DeleteOrder"] = "The stock quantity has been increased by deleting the order #{0}"
    };

    private static ILocalizationService Texts()
    {
        var defined = new Dictionary<string, string>(InstalledTexts.Read().Concat(StockSentences));
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(Arg.Any<string>()).Returns(call => defined[call.Arg<string>()]);
        texts.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>(), Arg.Any<bool>(), Arg.Any<string>(), Arg.Any<bool>()).Returns(call => Text(defined, call.ArgAt<string>(0), call.ArgAt<bool>(4)));
        texts.GetLocalizedAsync(Arg.Any<Product>(), Arg.Any<Expression<Func<Product, string>>>(), Arg.Any<int?>(), Arg.Any<bool>(), Arg.Any<bool>())
            .Returns(call => call.Arg<Expression<Func<Product, string>>>().Compile()(call.Arg<Product>()));
        Untranslated<SpecificationAttribute>(texts);
        Untranslated<SpecificationAttributeOption>(texts);
        Untranslated<Manufacturer>(texts);

        return texts;
    }

    /// <summary>One of ours that is asked for must be there, unless whoever asks can do without.</summary>
    private static string Text(IDictionary<string, string> defined, string key, bool returnEmptyIfNotFound)
    {
        if (defined.TryGetValue(key, out var text) || returnEmptyIfNotFound)
            return text ?? "";

        return key.StartsWith(BackordersDefaults.TEXT_PREFIX, StringComparison.Ordinal) ? throw new KeyNotFoundException(key) : key;
    }

    private static ILanguageService Languages(TestShop shop)
    {
        var languages = Substitute.For<ILanguageService>();
        languages.GetLanguageByIdAsync(Arg.Any<int>()).Returns(_ => new Language { Id = 1, LanguageCulture = shop.Culture, Published = true });
        languages.GetAllLanguagesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns(_ => [new Language { Id = 1, LanguageCulture = shop.Culture, Published = true }]);

        return languages;
    }

    private static IWorkContext People(TestShop shop)
    {
        var context = Substitute.For<IWorkContext>();
        context.GetCurrentCustomerAsync().Returns(new Customer { Id = TestShop.CLERK });
        context.GetCurrentVendorAsync().Returns(_ => Task.FromResult<Vendor>(shop.Vendor!));
        context.GetWorkingLanguageAsync().Returns(new Language { Id = 1, LanguageCulture = "en-US" });

        return context;
    }

    private static IAddressService Addresses()
    {
        var addresses = Substitute.For<IAddressService>();
        addresses.GetAddressByIdAsync(Arg.Any<int>()).Returns(new Address { Email = "ada@example.com", FirstName = "Ada" });

        return addresses;
    }

    private static IStoreService Stores()
    {
        var stores = Substitute.For<IStoreService>();
        stores.GetStoreByIdAsync(Arg.Any<int>()).Returns(call => new ShopStore { Id = call.Arg<int>(), Name = "Shop", Url = "https://shop.example/" });

        return stores;
    }

    private static IDateTimeHelper Times(TestShop shop)
    {
        var times = Substitute.For<IDateTimeHelper>();
        times.DefaultStoreTimeZone.Returns(_ => shop.Zone);
        times.GetCurrentTimeZoneAsync().Returns(_ => shop.Zone);
        times.ConvertToUserTimeAsync(Arg.Any<DateTime>(), Arg.Any<DateTimeKind>())
            .Returns(call => TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(call.Arg<DateTime>(), call.Arg<DateTimeKind>()), shop.Zone));
        // An hour that a clock change skips is taken as it stands.
        times.ConvertToUtcTime(Arg.Any<DateTime>(), Arg.Any<TimeZoneInfo>())
            .Returns(call => shop.Zone.IsInvalidTime(call.Arg<DateTime>()) ? call.Arg<DateTime>() : TimeZoneInfo.ConvertTimeToUtc(call.Arg<DateTime>(), shop.Zone));

        return times;
    }

    private static IProductService Products(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Product>>();
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        products.GetProductsByIdsAsync(Arg.Any<int[]>()).Returns(call =>
        {
            var ids = call.Arg<int[]>();

            return rows.Table.Where(row => ids.Contains(row.Id)).ToList();
        });
        products.ProductIsAvailable(Arg.Any<Product>(), Arg.Any<DateTime?>()).Returns(call => IsWithinDates(call.Arg<Product>(), call.Arg<DateTime?>()));
        products.ParseAllowedQuantities(Arg.Any<Product>()).Returns([]);

        return products;
    }

    /// <summary>Without an instant, a product that has a first day has not seen it yet.</summary>
    private static bool IsWithinDates(Product product, DateTime? now)
    {
        return !(product.AvailableStartDateTimeUtc > (now ?? DateTime.MinValue)) && !(product.AvailableEndDateTimeUtc < now);
    }

    private static IProductAttributeParser Attributes(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<ProductAttributeCombination>>();
        var attributes = Substitute.For<IProductAttributeParser>();
        attributes.FindProductAttributeCombinationAsync(Arg.Any<Product>(), Arg.Any<string>(), Arg.Any<bool>()).Returns(call =>
        {
            var (product, xml) = (call.Arg<Product>().Id, call.ArgAt<string>(1));

            return rows.Table.FirstOrDefault(row => row.ProductId == product && row.AttributesXml == xml);
        });
        var values = provider.GetRequiredService<IRepository<ProductAttributeValue>>();
        attributes.ParseProductAttributeValuesAsync(Arg.Any<string>(), Arg.Any<int>()).Returns(call => Chosen(values, call.ArgAt<string>(0)));

        return attributes;
    }

    private static List<ProductAttributeValue> Chosen(IRepository<ProductAttributeValue> values, string xml)
    {
        var chosen = new List<ProductAttributeValue>();
        foreach (var (id, quantity) in ChosenParts.Read(xml))
        {
            if (values.Table.FirstOrDefault(row => row.Id == id) is not { } value)
                continue;

            value.Quantity = quantity ?? value.Quantity;
            chosen.Add(value);
        }

        return chosen;
    }

    private static IProductAttributeService AttributeValues(IServiceProvider provider)
    {
        var mappings = provider.GetRequiredService<IRepository<ProductAttributeMapping>>();
        var combinations = provider.GetRequiredService<IRepository<ProductAttributeCombination>>();
        var values = provider.GetRequiredService<IRepository<ProductAttributeValue>>();
        var attributes = Substitute.For<IProductAttributeService>();
        attributes.UpdateProductAttributeCombinationAsync(Arg.Any<ProductAttributeCombination>()).Returns(call => combinations.UpdateAsync(call.Arg<ProductAttributeCombination>()));
        attributes.GetProductAttributeMappingsByProductIdAsync(Arg.Any<int>()).Returns(call => mappings.Table.Where(row => row.ProductId == call.Arg<int>()).ToList());
        attributes.GetProductAttributeCombinationByIdAsync(Arg.Any<int>()).Returns(call => combinations.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        attributes.GetProductAttributeValuesAsync(Arg.Any<int>()).Returns(call => values.Table.Where(row => row.ProductAttributeMappingId == call.Arg<int>()).ToList());

        return attributes;
    }

    private static IOrderService Orders(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Order>>();
        var notes = provider.GetRequiredService<IRepository<OrderNote>>();
        var orders = Substitute.For<IOrderService>();
        orders.GetOrderByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        var items = provider.GetRequiredService<IRepository<OrderItem>>();
        orders.GetOrderItemByIdAsync(Arg.Any<int>()).Returns(call => items.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        orders.GetOrderItemsAsync(Arg.Any<int>(), Arg.Any<bool?>(), Arg.Any<bool?>(), Arg.Any<int>()).Returns(call => items.Table.Where(row => row.OrderId == call.ArgAt<int>(0)).ToList());
        orders.InsertOrderNoteAsync(Arg.Any<OrderNote>()).Returns(call => notes.InsertAsync(call.Arg<OrderNote>()));
        orders.GetOrderNotesByOrderIdAsync(Arg.Any<int>()).Returns(call => [.. notes.Table.Where(note => note.OrderId == call.Arg<int>())]);

        return orders;
    }
}
