using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Emptied;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;

/// <summary>The button on a request that left nothing of its order.</summary>
public sealed class EmptiedOrders(CancelEmptied emptied, CustomerRequests requests, LineReader orders, AdminTexts texts)
{
    public async Task AddAsync(IReadOnlyCollection<RequestRecord> some, IReadOnlyCollection<RequestModel> models)
    {
        var empty = await emptied.AmongAsync(some);
        foreach (var model in models.Where(model => empty.Contains(model.Id)))
            model.Emptied = await ButtonAsync(model.OrderText);
    }

    public async Task<EmptiedModel?> OfAsync(int id)
    {
        if (await requests.FindAsync(id) is not { } request || (await emptied.AmongAsync([request])).Count == 0)
            return null;

        if (await orders.OrderAsync(request.OrderId) is not { } order)
            return null;

        var number = order.CustomOrderNumber;

        return await ButtonAsync(string.IsNullOrEmpty(number) ? order.Id.ToString(CultureInfo.InvariantCulture) : number);
    }

    private async Task<EmptiedModel> ButtonAsync(string orderText) => new(
        await texts.TextAsync("Request.Button.CancelOrder"),
        Wording.Fill(await texts.TextAsync("Request.Confirm.CancelOrder"), CultureInfo.CurrentCulture, orderText));
}
