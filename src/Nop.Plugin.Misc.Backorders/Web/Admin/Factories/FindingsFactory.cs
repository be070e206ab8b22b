using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Findings;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;
using Nop.Services.Customers;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>The page of what does not add up.</summary>
public class FindingsFactory(
    FindingQuery query,
    FindingWords words,
    FindingButtons buttons,
    RowFactory rows,
    StockReader stock,
    ICustomerService customers,
    IPermissionService permissions)
{
    public Task<string> TextAsync(string key) => rows.TextAsync(key);

    public async Task<FindingSearchModel> PrepareSearchAsync()
    {
        var model = new FindingSearchModel();
        model.AvailableStates.Add(new(await rows.TextAsync("Search.Status.Open"), Number(FindingSearchModel.OPEN)));
        model.AvailableStates.Add(new(await rows.TextAsync("Search.Status.All"), "0"));
        foreach (var state in Enum.GetValues<FindingState>())
            model.AvailableStates.Add(new(await words.StateAsync(state), Number((int)state)));

        model.AvailableKinds.Add(new(await rows.TextAsync("Search.Status.All"), "0"));
        foreach (var kind in Enum.GetValues<FindingKind>())
            model.AvailableKinds.Add(new(await words.KindAsync(kind), Number((int)kind)));

        model.SetGridPageSize();

        return model;
    }

    public async Task<FindingListModel> PrepareListAsync(FindingSearchModel search)
    {
        var page = await query.PageAsync(search);
        var mayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE);
        var available = await stock.AvailableAsync([.. page.Select(row => Key(row.Finding)).Distinct()]);
        var models = new List<FindingModel>();
        foreach (var row in page)
            models.Add(await PrepareAsync(row, available.TryGetValue(Key(row.Finding), out var number) ? number : null, mayManage));

        return await new FindingListModel().PrepareToGridAsync(search, page, () => StreamAsync(models));
    }

    private async Task<FindingModel> PrepareAsync(FindingRow row, int? available, bool mayManage)
    {
        var finding = row.Finding;
        var isGone = row.IsProductDeleted != false;
        var product = row.ProductName ?? $"#{finding.ProductId}";

        return new()
        {
            Id = finding.Id,
            Kind = ((FindingKind)finding.KindId).ToString(),
            FoundOn = await rows.TimeAsync(finding.FoundOnUtc),
            ProductId = finding.ProductId,
            ProductName = product,
            Sku = string.IsNullOrEmpty(row.CombinationSku) ? row.ProductSku ?? "" : row.CombinationSku,
            IsProductGone = isGone,
            What = await words.WhatAsync(finding),
            Why = await words.WhyAsync(finding),
            State = ((FindingState)finding.StateId).ToString(),
            StateText = await words.StateAsync((FindingState)finding.StateId),
            Settled = await SettledAsync(finding),
            OrderId = finding.OrderId,
            OrderText = finding.OrderId > 0 ? await words.FillAsync("Finding.Order", Number(finding.OrderId)) : "",
            Backorders = await BackordersAsync(finding),
            Buttons = mayManage ? await buttons.PrepareAsync(finding, product, isGone ? null : available) : []
        };
    }

    private async Task<IList<FindingBackorderModel>> BackordersAsync(FindingRecord finding)
    {
        var models = new List<FindingBackorderModel>();
        foreach (var (id, units) in FindingActions.Backorders(finding))
            models.Add(new() { Id = id, Text = await words.FillAsync("Finding.Backorder", Number(id), units) });

        return models;
    }

    private async Task<string> SettledAsync(FindingRecord finding)
    {
        if (finding.SettledOnUtc is not { } settled)
            return "";

        Customer? customer = finding.CustomerId == 0 ? null : await customers.GetCustomerByIdAsync(finding.CustomerId);
        var who = finding.CustomerId == 0 ? await rows.TextAsync("History.System") : customer?.Email ?? $"#{finding.CustomerId}";

        return await words.FillAsync("Finding.Settled", await rows.TimeAsync(settled), who);
    }

    private static async IAsyncEnumerable<FindingModel> StreamAsync(IEnumerable<FindingModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }

    private static StockKey Key(FindingRecord finding) => new(finding.ProductId, finding.CombinationId);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
