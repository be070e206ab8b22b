using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;

/// <summary>The page of what shoppers ask for.</summary>
public sealed class RequestsFactory(
    RequestQuery query,
    RequestWords words,
    EmptiedOrders emptied,
    AdminTexts texts,
    IPermissionService permissions,
    FoldedCards folded)
{
    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    /// <returns>The button that cancels what an accepted request left of an order; null when something is left.</returns>
    public Task<EmptiedModel?> EmptiedAsync(int id) => emptied.OfAsync(id);

    public async Task<RequestSearchModel> PrepareSearchAsync()
    {
        var model = new RequestSearchModel();
        model.AvailableStates.Add(new(await texts.TextAsync("Request.State.Pending"), Number(RequestSearchModel.PENDING)));
        model.AvailableStates.Add(new(await texts.TextAsync("Search.Status.All"), "0"));
        foreach (var state in Enum.GetValues<RequestState>())
            model.AvailableStates.Add(new(await words.StateAsync(state), Number((int)state)));

        model.Fold = await folded.SearchAsync("BackordersRequests.HideSearch");
        model.SetGridPageSize();

        return model;
    }

    public async Task<RequestListModel> PrepareListAsync(RequestSearchModel search)
    {
        var page = await query.PageAsync(search);
        var mayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE);
        var models = new List<RequestModel>();
        foreach (var row in page)
            models.Add(await PrepareAsync(row, mayManage));

        if (mayManage)
            await emptied.AddAsync([.. page.Select(row => row.Request)], models);

        return await new RequestListModel().PrepareToGridAsync(search, page, () => StreamAsync(models));
    }

    private async Task<RequestModel> PrepareAsync(RequestRow row, bool mayManage)
    {
        var request = row.Request;
        var state = (RequestState)request.StateId;

        return new()
        {
            Id = request.Id,
            AskedOn = await texts.TimeAsync(request.CreatedOnUtc),
            OrderId = request.OrderId,
            OrderText = string.IsNullOrEmpty(row.CustomOrderNumber) ? Number(request.OrderId) : row.CustomOrderNumber,
            BackorderId = request.BackorderId,
            ProductName = row.ProductName ?? $"#{row.Backorder.ProductId}",
            Sku = LineNames.Sku(row.CombinationSku, row.ProductSku),
            Chosen = PlainText.Of(row.Attributes),
            What = await words.WhatAsync(row),
            Now = await words.NowAsync(row),
            State = state.ToString(),
            StateText = await words.StateAsync(state),
            Settled = await words.SettledAsync(request),
            MayAccept = mayManage && RequestMoves.IsAllowed(state, RequestState.Working),
            MayRefuse = mayManage && RequestMoves.IsAllowed(state, RequestState.Refused),
            AcceptText = await texts.TextAsync(state == RequestState.Working ? "Request.Button.GoOn" : "Request.Button.Accept"),
            AcceptConfirm = await words.ConfirmAsync(row)
        };
    }

    private static async IAsyncEnumerable<RequestModel> StreamAsync(IEnumerable<RequestModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
