using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Services.Messages;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>The store's bar takes what it is told for HTML.</summary>
public sealed class CartAnswerTests : IDisposable
{
    private const string NAME = "<img src=x onerror=alert(1)>";
    private const string ENCODED = "&lt;img src=x onerror=alert(1)&gt;";

    private readonly INotificationService _bar = Substitute.For<INotificationService>();
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_name_that_is_HTML_reaches_the_bar_as_text()
    {
        await TellAsync(CartOutcome.Done(NAME, "2"));

        _bar.Received(1).SuccessNotification(Arg.Is<string>(text => text.Contains(ENCODED) && !text.Contains('<')), Arg.Any<bool>(), Arg.Any<int>());
    }

    [Fact]
    public async Task So_does_what_the_store_objects_to()
    {
        await TellAsync(CartOutcome.Objected([NAME]));

        _bar.Received(1).WarningNotification(Arg.Is<string>(text => text.EndsWith(ENCODED, StringComparison.Ordinal) && !text.Contains('<')), Arg.Any<bool>(), Arg.Any<int>());
    }

    private Task TellAsync(CartOutcome outcome)
    {
        return _shop.RequestAsync(platform => new CartAnswers(_bar, platform.Get<Wording>(), platform.Get<IWorkContext>()).TellAsync(outcome, "Choice.Swapped"));
    }
}
