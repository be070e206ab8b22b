using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Services.Customers;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Services.Stores;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.BackInStock;

/// <summary>A shop whose customers want to hear when goods are back.</summary>
internal sealed class NotifyShop : IDisposable
{
    public const int LISTED = (int)BackInStockState.Waiting;

    private readonly IWorkflowMessageService _mails = Substitute.For<IWorkflowMessageService>();

    public NotifyShop(TestServer? server = null)
    {
        var customers = Substitute.For<ICustomerService>();
        customers.IsRegisteredAsync(Arg.Any<Customer>()).Returns(call => call.Arg<Customer>().Email is not null);
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => People.Find(one => one.Id == call.Arg<int>()));
        customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName).Returns(Guest);
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns(call => [new MessageTemplate { Name = call.Arg<string>(), IsActive = IsActive }]);
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(new EmailAccount { Id = 1 });
        var stores = Substitute.For<IStoreMappingService>();
        stores.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<int>()).Returns(_ => IsInStore);
        var roles = Substitute.For<IAclService>();
        roles.AuthorizeAsync(Arg.Any<Product>(), Arg.Any<Customer>()).Returns(call => MaySee(call.Arg<Customer>()));
        _mails.SendNotificationAsync(default, default, default, default, default, default).ReturnsForAnyArgs(_ => Failure is null ? 1 : throw Failure);
        Shop = new(services => services.AddSingleton(customers).AddSingleton(templates).AddSingleton(accounts).AddSingleton(stores).AddSingleton(roles).AddSingleton(_mails), server);
    }

    public TestShop Shop { get; }

    public Customer Guest { get; } = new() { Id = 9 };

    public List<Customer> People { get; } = [];

    /// <summary>The templates of the mails.</summary>
    public bool IsActive { get; set; } = true;

    public bool IsInStore { get; set; } = true;

    public Func<Customer, bool> MaySee { get; set; } = _ => true;

    /// <summary>What queueing a mail throws.</summary>
    public Exception? Failure { get; set; }

    public void Dispose() => Shop.Dispose();

    public Customer Account(int id, string email)
    {
        var account = new Customer { Id = id, Email = email, Active = true };
        People.Add(account);

        return account;
    }

    public async Task<WantOutcome> WantAsync(Product product, Customer customer, string? typed = null, string xml = "", int quantity = 1, string ip = "", bool isHuman = true)
    {
        var asker = new Asker(customer, typed, TestShop.STORE, 1) { Ip = ip, IsHuman = isHuman };
        var answer = await Shop.AskAsync<WantToHear, WantOutcome>(want => want.RunAsync(product, xml, quantity, asker));
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));

        return answer;
    }

    public async Task ConfirmAsync(BackInStockRecord record) => await Shop.DoAsync<BackInStockEntries>(entries => entries.ConfirmAsync(record));

    public Task SetStockAsync(Product product, int stock) => Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, stock));

    public async Task ChangeAsync(Product product, Action<Product> change)
    {
        var row = Shop.Rows<Product>().Single(one => one.Id == product.Id);
        change(row);
        await Shop.Database.Repository<Product>().UpdateAsync(row, publishEvent: false);
    }

    public async Task PlacedByAsync(int orderId, int customerId)
    {
        var order = Shop.Rows<Order>().Single(row => row.Id == orderId);
        order.CustomerId = customerId;
        await Shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }

    public IReadOnlyList<BackInStockRecord> Entries() => [.. Shop.Rows<BackInStockRecord>().OrderBy(row => row.Id)];

    public IReadOnlyList<BackInStockState> States() => [.. Entries().Select(row => (BackInStockState)row.StateId)];

    public IReadOnlyList<(string Template, string To)> Mails() =>
    [
        .. _mails.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(IWorkflowMessageService.SendNotificationAsync))
            .Select(call => (((MessageTemplate)call.GetArguments()[0]!).Name, (string)call.GetArguments()[4]!))
    ];

    /// <summary>What the last mail was filled with.</summary>
    public IReadOnlyDictionary<string, string> LastTokens() => ((IList<Token>)_mails.ReceivedCalls().Last().GetArguments()[3]!).ToDictionary(token => token.Key, token => $"{token.Value}");

    public IEnumerable<string> MailedTo() => Mails().Where(mail => mail.Template == BackInStockMails.BACK).Select(mail => mail.To);

    public int Confirmations(string to) => Mails().Count(mail => mail == (BackInStockMails.CONFIRM, to));
}
