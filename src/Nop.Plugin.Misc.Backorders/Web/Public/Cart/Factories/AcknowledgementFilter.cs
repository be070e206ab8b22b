using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>
/// Stands before the two doors by which the shop's checkout places an order, and answers as each of them does when it
/// refuses. Should the question itself fail, the order goes through (law 9).
/// </summary>
internal sealed class AcknowledgementFilter : IAsyncActionFilter
{
    private const string CHECKOUT = "Checkout";
    private const string CONFIRM = "Confirm";
    private const string CONFIRM_ON_ONE_PAGE = "OpcConfirmOrder";
    private const string CONFIRM_PAGE = "CheckoutConfirm";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (DoorOf(context) is { } door && await RefusalAsync(context.HttpContext) is { } refusal)
            context.Result = door == CONFIRM_ON_ONE_PAGE
                ? new JsonResult(new { error = 1, message = refusal })
                : BackToPage(context.HttpContext, refusal);
        else
            await next();
    }

    private static string? DoorOf(ActionExecutingContext context)
    {
        if (context.ActionDescriptor is not ControllerActionDescriptor { ControllerName: CHECKOUT } action
            || !HttpMethods.IsPost(context.HttpContext.Request.Method))
            return null;

        return action.ActionName is CONFIRM or CONFIRM_ON_ONE_PAGE ? action.ActionName : null;
    }

    // It stands before every action of the site, so it asks the container for nothing before it must.
    private static async Task<string?> RefusalAsync(HttpContext http)
    {
        string?[] posted = http.Request.HasFormContentType ? [.. (await http.Request.ReadFormAsync())[Acknowledgement.FIELD]] : [];

        return await http.RequestServices
            .GetRequiredService<Guard>()
            .ReadAsync<Acknowledgement, string?>("acknowledgement", acknowledgement => acknowledgement.RefusalAsync(posted), null);
    }

    private static RedirectToRouteResult BackToPage(HttpContext http, string refusal)
    {
        http.RequestServices.GetRequiredService<INotificationService>().ErrorNotification(WebUtility.HtmlEncode(refusal));

        return new(CONFIRM_PAGE, routeValues: null);
    }
}
