using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Services.Tax;
using NSubstitute;
using ShopStore = Nop.Core.Domain.Stores.Store;

namespace Plugin.Tests.Shop;

/// <summary>Prices without discount or tax, in a shop where everybody may see and buy everything.</summary>
internal static partial class PlatformServices
{
    private static void AddSales(this IServiceCollection services)
    {
        services.AddSingleton(Prices());
        services.AddSingleton(Taxes());
        services.AddSingleton(Currencies());
        services.AddSingleton(Formatter());
        services.AddSingleton(Permissions());
        services.AddSingleton(Acl());
        services.AddSingleton(StoreMappings());
        services.AddSingleton(CurrentStore());
        services.AddSingleton(Locker());
    }

    private static IStoreContext CurrentStore()
    {
        var stores = Substitute.For<IStoreContext>();
        stores.GetCurrentStoreAsync().Returns(new ShopStore { Id = TestShop.STORE });

        return stores;
    }

    private static ILocker Locker()
    {
        var locker = Substitute.For<ILocker>();
        locker.PerformActionWithLockAsync(Arg.Any<string>(), Arg.Any<TimeSpan>(), Arg.Any<Func<Task>>()).Returns(async call =>
        {
            await call.Arg<Func<Task>>()();

            return true;
        });

        return locker;
    }

    private static void Untranslated<T>(ILocalizationService texts) where T : BaseEntity, ILocalizedEntity
    {
        texts.GetLocalizedAsync(Arg.Any<T>(), Arg.Any<Expression<Func<T, string>>>(), Arg.Any<int?>(), Arg.Any<bool>(), Arg.Any<bool>())
            .Returns(call => call.Arg<Expression<Func<T, string>>>().Compile()(call.Arg<T>()));
    }

    private static IPriceCalculationService Prices()
    {
        var prices = Substitute.For<IPriceCalculationService>();
        prices.GetFinalPriceAsync(Arg.Any<Product>(), Arg.Any<Customer>(), Arg.Any<ShopStore>(), Arg.Any<decimal>(), Arg.Any<bool>(), Arg.Any<int>())
            .Returns(call => (call.Arg<Product>().Price, call.Arg<Product>().Price, 0, []));

        return prices;
    }

    private static ITaxService Taxes()
    {
        var taxes = Substitute.For<ITaxService>();
        taxes.GetProductPriceAsync(Arg.Any<Product>(), Arg.Any<decimal>(), Arg.Any<Customer>()).Returns(call => (call.Arg<decimal>(), 0));
        taxes.GetProductPriceAsync(Arg.Any<Product>(), Arg.Any<decimal>(), Arg.Any<bool>(), Arg.Any<Customer>()).Returns(call => (call.Arg<decimal>() * (call.Arg<bool>() ? 1.2m : 1m), 0));

        return taxes;
    }

    private static ICurrencyService Currencies()
    {
        var currencies = Substitute.For<ICurrencyService>();
        currencies.ConvertFromPrimaryStoreCurrencyAsync(Arg.Any<decimal>(), Arg.Any<Currency>()).Returns(call => call.Arg<decimal>());
        currencies.GetCurrencyByIdAsync(Arg.Any<int>()).Returns(Dollar());
        currencies.GetCurrencyByCodeAsync("USD").Returns(Dollar());
        currencies.GetCurrencyByCodeAsync("EUR").Returns(new Currency { CurrencyCode = "EUR", DisplayLocale = "de-DE" });

        return currencies;
    }

    private static Currency Dollar() => new() { CurrencyCode = "USD", DisplayLocale = "en-US" };

    private static IPriceFormatter Formatter()
    {
        var formatter = Substitute.For<IPriceFormatter>();
        formatter.FormatPriceAsync(Arg.Any<decimal>()).Returns(call => FormattableString.Invariant($"${call.Arg<decimal>():0.00}"));
        formatter.FormatPriceAsync(Arg.Any<decimal>(), true, Arg.Any<string>(), false, Arg.Any<int>()).Returns(call => FormattableString.Invariant($"{call.Arg<decimal>():0.00} {call.Arg<string>()}"));

        return formatter;
    }

    private static IPermissionService Permissions()
    {
        var permissions = Substitute.For<IPermissionService>();
        permissions.AuthorizeAsync(Arg.Any<string>()).Returns(true);
        permissions.AuthorizeAsync(Arg.Any<string>(), Arg.Any<Customer>()).Returns(true);

        return permissions;
    }

    // What is limited is limited to customer 1.
    private static IAclService Acl()
    {
        var acl = Substitute.For<IAclService>();
        acl.AuthorizeAsync(Arg.Any<Product>()).Returns(call => !call.Arg<Product>().SubjectToAcl);
        acl.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<Customer>()).Returns(call => !call.Arg<Product>().SubjectToAcl || call.Arg<Customer>().Id == 1);

        return acl;
    }

    // What is limited is limited to store 2.
    private static IStoreMappingService StoreMappings()
    {
        var mappings = Substitute.For<IStoreMappingService>();
        mappings.ApplyStoreMapping(Arg.Any<IQueryable<Product>>(), Arg.Any<int>()).Returns(call => Task.FromResult(OfStore(call.Arg<IQueryable<Product>>(), call.Arg<int>())));
        mappings.AuthorizeAsync(Arg.Any<Product>()).Returns(call => !call.Arg<Product>().LimitedToStores);
        mappings.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<int>()).Returns(call => !call.Arg<Product>().LimitedToStores || call.Arg<int>() == 2);

        return mappings;
    }

    private static IQueryable<Product> OfStore(IQueryable<Product> query, int storeId) => query.Where(product => !product.LimitedToStores || storeId == 2);
}
