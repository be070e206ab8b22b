using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Messages;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Fortnight;

/// <summary>A message as the shop was asked to queue it, with what its reader reads.</summary>
/// <param name="Lines">By product, what is said of it.</param>
internal sealed record Letter(NotificationKind Kind, int OrderId, string To, IReadOnlyDictionary<string, string> Lines, string NewDate, string OldDate, string Request)
{
    public override string ToString() => $"{Kind} of order {OrderId}: {string.Join("; ", Lines.Select(line => $"{line.Key}: {line.Value}"))}";
}

/// <summary>The shop's post: what is queued is kept and read at once. A server can die in front of it.</summary>
internal sealed partial class Post(Func<Death> death)
{
    private const string ORDER = "Order.OrderId";

    public List<Letter> Letters { get; } = [];

    public Action<Letter> Read { get; set; } = _ => { };

    /// <summary>The server dies before the next message is queued, or right after.</summary>
    public DiesAt Dies { get; set; }

    public static string AddressOf(int customer) => $"customer{customer}@example.com";

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Workflow());
        services.AddSingleton(Templates());
        services.AddSingleton(Tokens());
        services.AddSingleton(Addresses());
        services.AddSingleton(Carts());
        services.AddSingleton(Customers());
        services.AddScoped(StoredOrders.Of);
    }

    private IWorkflowMessageService Workflow()
    {
        var workflow = Substitute.For<IWorkflowMessageService>();
        workflow.SendNotificationAsync(Arg.Any<MessageTemplate>(), Arg.Any<EmailAccount>(), Arg.Any<int>(), Arg.Any<IList<Token>>(), Arg.Any<string>(), Arg.Any<string>())
            .ReturnsForAnyArgs(call => Queue(call.Arg<MessageTemplate>().Name, call.ArgAt<string>(4), call.Arg<IList<Token>>()));

        return workflow;
    }

    private int Queue(string template, string to, IList<Token> tokens)
    {
        if (Dies == DiesAt.BeforeMail)
        {
            Die();
            throw new InvalidOperationException("The server died.");
        }

        string Value(string token) => tokens.First(one => one.Key == $"Backorders.{token}").Value.ToString()!;
        var letter = new Letter(
            Enum.Parse<NotificationKind>(template.Split('.')[1]), (int)tokens.First(token => token.Key == ORDER).Value, to, Table(Value("Lines")), Value("NewDate"), Value("OldDate"), Value("Request"));
        Letters.Add(letter);
        Read(letter);
        if (Dies == DiesAt.AfterMail)
            Die();

        return Letters.Count;
    }

    private void Die()
    {
        Dies = DiesAt.Nowhere;
        death().Await(1);
    }

    private static Dictionary<string, string> Table(string html) => Row().Matches(html).ToDictionary(
        row => WebUtility.HtmlDecode(row.Groups[1].Value),
        row => string.Join(", ", WebUtility.HtmlDecode(row.Groups[2].Value).Split(["<br />", " · "], StringSplitOptions.None).Where(part => !part.StartsWith("previously", StringComparison.Ordinal))));

    private static IMessageTemplateService Templates()
    {
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns(call => MailTemplates.Kinds.Select(MailTemplates.Name).Contains(call.Arg<string>())
            ? [new MessageTemplate { Name = call.Arg<string>(), IsActive = true, EmailAccountId = 1 }]
            : []);

        return templates;
    }

    private static IMessageTokenProvider Tokens()
    {
        var provider = Substitute.For<IMessageTokenProvider>();
        provider.AddOrderTokensAsync(Arg.Any<IList<Token>>(), Arg.Any<Order>(), Arg.Any<int>(), Arg.Any<int>()).Returns(call =>
        {
            call.Arg<IList<Token>>().Add(new Token(ORDER, call.Arg<Order>().Id));

            return Task.CompletedTask;
        });

        return provider;
    }

    private static IAddressService Addresses()
    {
        var addresses = Substitute.For<IAddressService>();
        addresses.GetAddressByIdAsync(Arg.Any<int>()).Returns(call => new Address { Id = call.Arg<int>(), Email = AddressOf(call.Arg<int>()), FirstName = "Ada" });

        return addresses;
    }

    /// <summary>A cart that has nothing to warn of.</summary>
    private static IShoppingCartService Carts()
    {
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartItemWarningsAsync(default!, default, default!, default, default!, default).ReturnsForAnyArgs([]);

        return carts;
    }

    private static ICustomerService Customers()
    {
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => new Customer { Id = call.Arg<int>() });
        customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName).Returns(new Customer { Id = 9 });

        return customers;
    }

    [GeneratedRegex("<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>")]
    private static partial Regex Row();
}

internal enum DiesAt
{
    Nowhere,
    BeforeMail,
    AfterMail
}
