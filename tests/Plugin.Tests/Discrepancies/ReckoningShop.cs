using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Services.Stores;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Discrepancies;

/// <summary>A shop whose stock is written over with numbers, and corrected.</summary>
internal sealed class ReckoningShop : IDisposable
{
    public const string EDITED = "edited on the product page";
    public const string IMPORTED = "came in with an import";

    private const string MESSAGES = "Admin.StockQuantityHistory.Messages.";

    /// <param name="more">Services of the shop that stand in for these.</param>
    public ReckoningShop(TestServer? server = null, Action<IServiceCollection>? more = null) => Shop = new(
        services =>
        {
            Replace(services);
            more?.Invoke(services);
        },
        server);

    public TestShop Shop { get; }

    public ICustomerActivityService Activity { get; } = Substitute.For<ICustomerActivityService>();

    public IWorkflowMessageService Mails { get; } = Substitute.For<IWorkflowMessageService>();

    public DiscrepancyRecord Finding() => Assert.Single(Shop.Rows<DiscrepancyRecord>());

    public DiscrepancyState StateOf(int findingId) => (DiscrepancyState)Shop.Rows<DiscrepancyRecord>().Single(row => row.Id == findingId).StateId;

    public void NumbersMean(StockNumberMeaning meaning) => Shop.Settings.StockNumbersMean = (int)meaning;

    public Task<Outcome> DecideAsync(DiscrepancyAction action, int? findingId = null)
    {
        var id = findingId ?? Finding().Id;

        return Shop.AskAsync<DiscrepancyDesk, Outcome>(desk => desk.RunAsync(id, action));
    }

    /// <summary>A product that owes four units to one order.</summary>
    public async Task<Product> OweFourAsync()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.BuyAsync(product.Id, quantity: 4);

        return product;
    }

    /// <summary>A number is written over the stock number, as forms and imports do.</summary>
    public Task TypeAsync(Product product, int stock, string message = EDITED) => Shop.RequestAsync(async platform =>
    {
        var products = platform.Get<IRepository<Product>>();
        var row = products.Table.Single(one => one.Id == product.Id);
        var change = stock - row.StockQuantity;
        row.StockQuantity = stock;
        await products.UpdateAsync(row);
        await TellAsync(platform.Get<IRepository<StockQuantityHistory>>(), product.Id, change, stock, null, message);
    });

    /// <summary>A number is written over that of a combination.</summary>
    public Task TypeAsync(ProductAttributeCombination combination, int stock) => Shop.RequestAsync(async platform =>
    {
        var combinations = platform.Get<IRepository<ProductAttributeCombination>>();
        var row = combinations.Table.Single(one => one.Id == combination.Id);
        var change = stock - row.StockQuantity;
        row.StockQuantity = stock;
        await combinations.UpdateAsync(row);
        await TellAsync(platform.Get<IRepository<StockQuantityHistory>>(), row.ProductId, change, stock, row.Id, EDITED);
    });

    public Task ReceiveAsync(Product product, int units) => Shop.DoAsync<IProductService>(products => products.AdjustInventoryAsync(product, units, "", "goods came in"));

    /// <summary>Something that does not add up, as the reconcile would list it.</summary>
    public async Task<DiscrepancyRecord> FindAsync(DiscrepancyKind kind, int productId, Action<DiscrepancyRecord> change)
    {
        var finding = new DiscrepancyRecord { KindId = (int)kind, StateId = (int)DiscrepancyState.Open, Claim = $"test-{kind}", ProductId = productId, FoundOnUtc = Now };
        change(finding);
        await Shop.Database.Repository<DiscrepancyRecord>().InsertAsync(finding, publishEvent: false);

        return finding;
    }

    public void Dispose() => Shop.Dispose();

    private DateTime Now => Shop.Clock.GetUtcNow().UtcDateTime;

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton(Activity);
        services.AddSingleton(Mails);
        services.AddSingleton(Texts());
        services.AddSingleton(Languages());
        services.AddScoped(Products);

        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns([new MessageTemplate { IsActive = true, EmailAccountId = 1 }]);
        services.AddSingleton(templates);
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(new EmailAccount { Id = 1 });
        services.AddSingleton(accounts);
        var stores = Substitute.For<IStoreService>();
        stores.GetStoreByIdAsync(Arg.Any<int>()).Returns(new Store { Id = TestShop.STORE });
        services.AddSingleton(stores);
        var inStore = Substitute.For<IStoreMappingService>();
        inStore.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<int>()).Returns(true);
        services.AddSingleton(inStore);
        var roles = Substitute.For<IAclService>();
        roles.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<Customer>()).Returns(true);
        services.AddSingleton(roles);
        var guest = new Customer { Id = 9 };
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName).Returns(guest);
        services.AddSingleton(customers);
    }

    private static ILocalizationService Texts()
    {
        var texts = Substitute.For<ILocalizationService>();
        var defined = new Dictionary<string, string>(InstalledTexts.Read().Concat(PlatformServices.StockSentences))
        {
            [$"{MESSAGES}Edit"] = EDITED,
            [$"{MESSAGES}Combination.Edit"] = EDITED,
            [$"{MESSAGES}ImportProduct.Edit"] = IMPORTED,
            [$"{MESSAGES}EditWarehouse"] = "moved {0} {1}",
            [$"{MESSAGES}ImportProduct.EditWarehouse"] = "moved {0} {1} by an import"
        };
        texts.GetResourceAsync(Arg.Any<string>()).Returns(call => defined[call.Arg<string>()]);
        texts.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>(), Arg.Any<bool>(), Arg.Any<string>(), Arg.Any<bool>()).Returns(call => defined[call.ArgAt<string>(0)]);
        texts.GetLocalizedAsync(Arg.Any<Product>(), Arg.Any<System.Linq.Expressions.Expression<Func<Product, string>>>(), Arg.Any<int?>(), Arg.Any<bool>(), Arg.Any<bool>())
            .Returns(call => call.Arg<Product>().Name);

        return texts;
    }

    private static ILanguageService Languages()
    {
        var english = new Language { Id = 1, LanguageCulture = "en-US" };
        var languages = Substitute.For<ILanguageService>();
        languages.GetLanguageByIdAsync(Arg.Any<int>()).Returns(english);
        languages.GetAllLanguagesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns([english]);

        return languages;
    }

    private IProductService Products(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Product>>();
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        products.ProductIsAvailable(Arg.Any<Product>(), Arg.Any<DateTime?>()).Returns(true);
        products.AdjustInventoryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<string>()).Returns(call =>
        {
            var history = provider.GetRequiredService<IRepository<StockQuantityHistory>>();
            var stockroom = new Stockroom(
                provider.GetRequiredService<IProductAttributeParser>(),
                rows,
                provider.GetRequiredService<IRepository<ProductAttributeCombination>>(),
                provider.GetRequiredService<IRepository<ProductWarehouseInventory>>(),
                (productId, change, stock, combination, message) => TellAsync(history, productId, change, stock, combination, message));

            return stockroom.AdjustAsync(call.Arg<Product>().Id, call.Arg<int>(), call.ArgAt<string>(2), call.ArgAt<string>(3));
        });
        var warehouses = provider.GetRequiredService<IRepository<ProductWarehouseInventory>>();
        products.UpdateProductWarehouseInventoryAsync(Arg.Any<ProductWarehouseInventory>()).Returns(call => warehouses.UpdateAsync(call.Arg<ProductWarehouseInventory>()));
        products.AddStockQuantityHistoryEntryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<int?>()).Returns(call => TellAsync(
            provider.GetRequiredService<IRepository<StockQuantityHistory>>(), call.Arg<Product>().Id, call.ArgAt<int>(1), call.ArgAt<int>(2), call.ArgAt<int?>(5), call.ArgAt<string>(4)));

        return products;
    }

    private Task TellAsync(IRepository<StockQuantityHistory> history, int productId, int change, int stock, int? combinationId, string message)
    {
        // The shop writes no row that says nothing.
        return change == 0 ? Task.CompletedTask : history.InsertAsync(new StockQuantityHistory
        {
            ProductId = productId,
            CombinationId = combinationId,
            QuantityAdjustment = change,
            StockQuantity = stock,
            Message = message,
            CreatedOnUtc = Now
        });
    }
}
