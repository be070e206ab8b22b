using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Services.Messages;
using NSubstitute;
using Plugin.Tests.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>No order without the shopper's word, where the store asks for it: checked before both doors of the checkout.</summary>
public sealed class AcknowledgementTests : IDisposable
{
    private readonly Storefront _front = new();
    private readonly INotificationService _notifications = Substitute.For<INotificationService>();

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Fact]
    public async Task Without_the_setting_nobody_is_asked()
    {
        _front.Put(await Shop.SellAsync(stock: 1), 3);

        Assert.Null(await ConfirmAsync("OpcConfirmOrder"));
    }

    [Fact]
    public async Task Each_door_refuses_in_its_own_way()
    {
        Shop.Settings.RequireAcknowledgement = true;
        _front.Put(await Shop.SellAsync(stock: 1), 3);

        var onOnePage = Assert.IsType<JsonResult>(await ConfirmAsync("OpcConfirmOrder"));
        Assert.Equal("{ error = 1, message = Please confirm that you understand which items ship later. Check the list again first: dates may have changed. }", onOnePage.Value!.ToString());

        Assert.Equal("CheckoutConfirm", Assert.IsType<RedirectToRouteResult>(await ConfirmAsync("Confirm")).RouteName);
        _notifications.Received(1).ErrorNotification(Arg.Is<string>(text => text.StartsWith("Please confirm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Looking_and_the_rest_of_the_shop_are_never_stopped()
    {
        Shop.Settings.RequireAcknowledgement = true;
        _front.Put(await Shop.SellAsync(stock: 1), 3);

        Assert.Null(await ConfirmAsync("Confirm", method: "GET"));
        Assert.Null(await ConfirmAsync("OpcSaveBilling"));
        Assert.Null(await ConfirmAsync("Confirm", controller: "Order"));
    }

    [Fact]
    public async Task A_word_that_comes_with_the_order_or_was_given_before_opens_the_door()
    {
        Shop.Settings.RequireAcknowledgement = true;
        _front.Put(await Shop.SellAsync(stock: 1), 3);
        var code = (await SummaryAsync())!.Code;

        Assert.Null(await ConfirmAsync("OpcConfirmOrder", code));
        Assert.NotNull(await ConfirmAsync("OpcConfirmOrder", "something else"));
        Assert.Empty(_front.Said);

        await Shop.DoAsync<Acknowledgement>(acknowledgement => acknowledgement.GiveAsync(code));
        Assert.Null(await ConfirmAsync("Confirm"));
        Assert.True((await SummaryAsync())!.IsGiven);
    }

    [Fact]
    public async Task What_changed_since_is_asked_about_again()
    {
        Shop.Settings.RequireAcknowledgement = true;
        var product = await Shop.SellAsync(stock: 1);
        _front.Put(product, 3);
        var code = (await SummaryAsync())!.Code;
        await Shop.DoAsync<Acknowledgement>(acknowledgement => acknowledgement.GiveAsync(code));

        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.NotNull(await ConfirmAsync("Confirm", code));
        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 1));
        Assert.Null(await ConfirmAsync("Confirm", code));

        Shop.Settings.LeadDays = "9";
        Assert.NotNull(await ConfirmAsync("Confirm", code));
        Shop.Settings.LeadDays = "2-4";

        _front.Put(await Shop.SellAsync(stock: 0), 1);
        Assert.NotNull(await ConfirmAsync("Confirm", code));
    }

    [Fact]
    public async Task What_ships_now_or_is_kept_silent_needs_no_word()
    {
        Shop.Settings.RequireAcknowledgement = true;
        _front.Put(await Shop.SellAsync(stock: 5), 3);
        Assert.Null(await ConfirmAsync("Confirm"));
        Assert.Null(await SummaryAsync());

        var silent = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(silent.Id, DisplayMode.Silent));
        _front.Put(silent, 1);
        Assert.Null(await ConfirmAsync("Confirm"));
    }

    [Fact]
    public async Task A_question_that_fails_lets_the_order_through()
    {
        Shop.Settings.RequireAcknowledgement = true;
        _front.Cart.Add(null!);

        Assert.Null(await ConfirmAsync("Confirm"));
    }

    private Task<CheckoutSummaryModel?> SummaryAsync() => Shop.AskAsync<CheckoutSummaries, CheckoutSummaryModel?>(summaries => summaries.MakeAsync());

    /// <returns>What the filter answers itself; null when it lets the checkout go on.</returns>
    private async Task<IActionResult?> ConfirmAsync(string action, string? posted = null, string controller = "Checkout", string method = "POST")
    {
        IActionResult? answer = null;
        await Shop.RequestAsync(async platform =>
        {
            var http = new DefaultHttpContext();
            http.RequestServices = new ServiceCollection().AddSingleton(platform.Get<Guard>()).AddSingleton(_notifications).BuildServiceProvider();
            http.Request.Method = method;
            if (method == "POST")
                http.Request.Form = new FormCollection(posted is null ? [] : new Dictionary<string, StringValues> { [Acknowledgement.FIELD] = posted });

            var descriptor = new ControllerActionDescriptor { ControllerName = controller, ActionName = action };
            var context = new ActionExecutingContext(new ActionContext(http, new RouteData(), descriptor), [], new Dictionary<string, object?>(), controller: new object());
            var hasGoneOn = false;
            await new AcknowledgementFilter().OnActionExecutionAsync(context, () =>
            {
                hasGoneOn = true;
                return Task.FromResult(new ActionExecutedContext(context, [], context.Controller));
            });

            Assert.Equal(hasGoneOn, context.Result is null);
            answer = context.Result;
        });

        return answer;
    }
}
