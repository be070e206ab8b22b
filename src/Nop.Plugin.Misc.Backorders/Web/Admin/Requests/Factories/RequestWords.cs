using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;

/// <summary>Says in words what a shopper asks for, and what a click would do.</summary>
public sealed class RequestWords(AdminTexts texts, LineNames names, StaffNames staff, IWorkContext workContext)
{
    private const int PAID = (int)PaymentStatus.Paid;

    public Task<string> StateAsync(RequestState state) => texts.TextAsync($"Request.State.{state}");

    public async Task<string> WhatAsync(RequestRow row)
    {
        var request = row.Request;

        return request.AlternativeProductId == 0
            ? await FillAsync("Request.What.Cancel", request.Units)
            : await FillAsync("Request.What.Swap", request.Units, await NameAsync(request.AlternativeProductId));
    }

    public async Task<string> NowAsync(RequestRow row)
    {
        var record = row.Backorder;
        var now = await FillAsync("Request.Now", record.Waiting, record.Allocated + record.Released);

        return row.PaymentStatusId == PAID ? $"{now} · {await texts.TextAsync("Request.Now.Paid")}" : now;
    }

    public async Task<string> ConfirmAsync(RequestRow row)
    {
        var request = row.Request;
        var isCancel = request.AlternativeProductId == 0;
        var product = await names.LineAsync(row.Backorder, (await workContext.GetWorkingLanguageAsync()).Id, isClerk: true);
        var alternative = isCancel ? "" : await NameAsync(request.AlternativeProductId);
        var text = await FillAsync(isCancel ? "Request.Confirm.Cancel" : "Request.Confirm.Swap", request.Units, product, alternative);

        return row.PaymentStatusId == PAID ? $"{text} {await texts.TextAsync("Request.Confirm.Paid")}" : text;
    }

    public async Task<string> SettledAsync(RequestRecord request)
    {
        if (request.SettledOnUtc is not { } settled)
            return "";

        var text = await FillAsync("Finding.Settled", await texts.TimeAsync(settled), await staff.OfAsync(request.CustomerId));

        return request.Answer.Length == 0 ? text : $"{text}: {request.Answer}";
    }

    private async Task<string> NameAsync(int productId) =>
        await names.NameAsync(productId, (await workContext.GetWorkingLanguageAsync()).Id);

    private async Task<string> FillAsync(string key, params object[] values) =>
        Wording.Fill(await texts.TextAsync(key), CultureInfo.CurrentCulture, values);
}
