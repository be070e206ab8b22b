using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Stores;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Notifications;

/// <summary>A mail as the shop was asked to queue it.</summary>
internal sealed record SentMail(string Template, string To, int LanguageId, IReadOnlyDictionary<string, Token> Tokens)
{
    public string Value(string token) => Tokens[$"Backorders.{token}"].Value.ToString()!;
}

/// <summary>A way to reach shoppers as another plugin would add it.</summary>
internal sealed class Pigeon : INotificationChannel
{
    public int Failures { get; set; }

    public List<OrderNotification> Told { get; } = [];

    public string Way => "pigeon";

    public Task<bool> ReachesAsync(OrderNotification notice) => Task.FromResult(true);

    public Task SendAsync(OrderNotification notice)
    {
        if (Failures-- > 0)
            throw new InvalidOperationException("The pigeon is tired.");

        Told.Add(notice);

        return Task.CompletedTask;
    }
}

/// <summary>A shop whose mails are read. It is Monday, the first of June 2026; what is missing is promised for June 3–5.</summary>
internal sealed class MailShop : IDisposable
{
    public MailShop(params INotificationChannel[] more) : this(server: null, more)
    {
    }

    public MailShop(TestServer? server, params INotificationChannel[] more)
    {
        More = more;
        Shop = new(Replace, server);
    }

    public TestShop Shop { get; }

    public List<SentMail> Mails { get; } = [];

    /// <summary>So many of the next mails cannot be queued.</summary>
    public int Failures { get; set; }

    public Address Billing { get; } = new() { Email = "guest@example.com", FirstName = "Grace" };

    public List<Language> Languages { get; } = [new() { Id = 1, LanguageCulture = "en-US", Published = true }];

    public List<MessageTemplate> Templates { get; } =
    [
        .. MailTemplates.Kinds.Select((kind, index) => new MessageTemplate { Id = index + 1, Name = MailTemplates.Name(kind), IsActive = true, EmailAccountId = 1 })
    ];

    private INotificationChannel[] More { get; }

    /// <summary>Mails of a kind.</summary>
    public IReadOnlyList<SentMail> Of(NotificationKind kind) => [.. Mails.Where(mail => mail.Template == MailTemplates.Name(kind))];

    public void Deactivate(NotificationKind kind) => Templates.Single(template => template.Name == MailTemplates.Name(kind)).IsActive = false;

    /// <summary>An order of products of which nothing is in stock; what was told of it so far is forgotten.</summary>
    public async Task<(int OrderId, int[] Products)> OrderAsync(int lines = 1, int quantity = 2)
    {
        var products = new List<int>();
        for (var line = 0; line < lines; line++)
            products.Add((await Shop.SellAsync(stock: 0, row => row.Name = $"Kettle {products.Count + 1}")).Id);

        var first = await Shop.BuyAsync(products[0], quantity);
        foreach (var product in products.Skip(1))
            await Shop.RequestAsync(platform => platform.AddLineAsync(first.OrderId, product, quantity));

        Mails.Clear();

        return (first.OrderId, [.. products]);
    }

    public Task ArriveAsync(params int[] products) => Shop.RequestAsync(async platform =>
    {
        foreach (var product in products)
            await platform.SetStockAsync(product, 0);
    });

    /// <summary>A clerk sets another date for everything that the order waits for.</summary>
    public Task<ClerkAnswer> PromiseAsync(int orderId, DateOnly? day, string reason = "")
    {
        int[] ids = [.. Shop.Rows<BackorderRecord>().Where(record => record.OrderId == orderId).Select(record => record.Id)];

        return Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync(ids, ClerkActions.SetPromise(Promise.Of(day, day, PromiseBasis.Clerk), reason)));
    }

    public Task ChangeOrderAsync(int orderId, Action<Order> change) => Shop.RequestAsync(async platform =>
    {
        var orders = platform.Get<IRepository<Order>>();
        var order = orders.Table.Single(row => row.Id == orderId);
        change(order);
        await orders.UpdateAsync(order, publishEvent: false);
    });

    public void Dispose() => Shop.Dispose();

    private void Replace(IServiceCollection services)
    {
        foreach (var way in More)
            services.AddSingleton(way);

        services.AddSingleton(Workflow());
        services.AddSingleton(TemplateService());
        services.AddSingleton(Accounts());
        services.AddSingleton(Stores());
        services.AddSingleton(LanguageService());

        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => new Customer { Id = call.Arg<int>() });
        services.AddSingleton(customers);

        // A cart that has nothing to warn of.
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartItemWarningsAsync(default!, default, default!, default, default!, default).ReturnsForAnyArgs([]);
        services.AddSingleton(carts);

        var addresses = Substitute.For<IAddressService>();
        addresses.GetAddressByIdAsync(Arg.Any<int>()).Returns(Billing);
        services.AddSingleton(addresses);
    }

    private IWorkflowMessageService Workflow()
    {
        var workflow = Substitute.For<IWorkflowMessageService>();
        workflow.SendNotificationAsync(Arg.Any<MessageTemplate>(), Arg.Any<EmailAccount>(), Arg.Any<int>(), Arg.Any<IList<Token>>(), Arg.Any<string>(), Arg.Any<string>()).ReturnsForAnyArgs(call =>
        {
            if (Failures-- > 0)
                throw new InvalidOperationException("The mail account is gone.");

            Mails.Add(new(call.Arg<MessageTemplate>().Name, call.ArgAt<string>(4), call.ArgAt<int>(2), call.Arg<IList<Token>>().DistinctBy(token => token.Key).ToDictionary(token => token.Key)));

            return Mails.Count;
        });

        return workflow;
    }

    private IMessageTemplateService TemplateService()
    {
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns(call => Templates.Where(template => template.Name == call.Arg<string>()).ToList());
        templates.InsertMessageTemplateAsync(Arg.Do<MessageTemplate>(Templates.Add)).Returns(Task.CompletedTask);
        templates.DeleteMessageTemplateAsync(Arg.Do<MessageTemplate>(template => Templates.Remove(template))).Returns(Task.CompletedTask);

        return templates;
    }

    private static IEmailAccountService Accounts()
    {
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(new EmailAccount { Id = 1, Email = "shop@example.com" });
        accounts.GetAllEmailAccountsAsync().Returns([new EmailAccount { Id = 1, Email = "shop@example.com" }]);

        return accounts;
    }

    private static IStoreService Stores()
    {
        var store = new Store { Id = TestShop.STORE, Name = "Fernhill", Url = "https://shop.example.com/" };
        var stores = Substitute.For<IStoreService>();
        stores.GetStoreByIdAsync(TestShop.STORE).Returns(store);
        stores.GetAllStoresAsync().Returns([store]);

        return stores;
    }

    private ILanguageService LanguageService()
    {
        var languages = Substitute.For<ILanguageService>();
        languages.GetLanguageByIdAsync(Arg.Any<int>()).Returns(call => Languages.FirstOrDefault(language => language.Id == call.Arg<int>()));
        languages.GetAllLanguagesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns(_ => Languages.Where(language => language.Published).ToList());

        return languages;
    }
}
