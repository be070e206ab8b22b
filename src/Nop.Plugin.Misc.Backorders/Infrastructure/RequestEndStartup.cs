using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// Settles what a request changed when it is over, and tells of the orders that it placed when it is answered. Stands before
/// routing (400) and endpoints (900) of the shop, so that it wraps every action; a plugin's usual order of 3000 would come behind
/// them and never run.
/// </summary>
public sealed class RequestEndStartup : INopStartup
{
    public int Order => 350;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        application.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            finally
            {
                await EndAsync(context);
            }
        });
    }

    private static async Task EndAsync(HttpContext context)
    {
        // While the shop itself is being installed nothing of ours is registered.
        if (context.RequestServices.GetService<RequestMarks>() is not { } marks)
            return;

        // Whoever placed an order is told of it first, as it was placed; what else the request changed is settled behind it.
        if (marks.Placed.Count > 0)
            context.Response.OnCompleted(() => TellAsync(context, marks));
        else
            await SettleAsync(context, marks);
    }

    private static async Task TellAsync(HttpContext context, RequestMarks marks)
    {
        LendAction(context);
        await Guarded(context).RunAsync<ConfirmOrder>("order-told", confirm => confirm.TellPlacedAsync());
        await SettleAsync(context, marks);
    }

    private static async Task SettleAsync(HttpContext context, RequestMarks marks)
    {
        if (marks.IsEmpty)
            return;

        LendAction(context);
        await Guarded(context).RunAsync<SettleRequest>("settle-request", settle => settle.RunAsync());
    }

    private static Guard Guarded(HttpContext context) => context.RequestServices.GetRequiredService<Guard>();

    // The shop makes the links of its mails from the action that runs, and here it is over.
    private static void LendAction(HttpContext context)
    {
        if (context.RequestServices.GetService<IActionContextAccessor>() is { ActionContext: null } accessor)
            accessor.ActionContext = new(context, context.GetRouteData(), new ActionDescriptor());
    }
}
