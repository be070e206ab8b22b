using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Customers;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;

/// <summary>The page of what does not add up.</summary>
public sealed class DiscrepanciesFactory(
    DiscrepancyQuery query,
    DiscrepancyWords words,
    DiscrepancyButtons buttons,
    AdminTexts texts,
    StockReader stock,
    CombinationTexts combinations,
    ICustomerService customers,
    IPermissionService permissions,
    FoldedCards folded)
{
    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    public async Task<DiscrepancySearchModel> PrepareSearchAsync(int productId)
    {
        var model = new DiscrepancySearchModel { SearchProduct = await query.ProductNameAsync(productId) };
        model.AvailableStates.Add(new(await texts.TextAsync("Search.Status.Open"), Number(DiscrepancySearchModel.OPEN)));
        model.AvailableStates.Add(new(await texts.TextAsync("Search.Status.All"), "0"));
        foreach (var state in Enum.GetValues<DiscrepancyState>())
            model.AvailableStates.Add(new(await words.StateAsync(state), Number((int)state)));

        model.AvailableKinds.Add(new(await texts.TextAsync("Search.Status.All"), "0"));
        foreach (var kind in Enum.GetValues<DiscrepancyKind>())
            model.AvailableKinds.Add(new(await words.KindAsync(kind), Number((int)kind)));

        model.Fold = await folded.SearchAsync("BackordersFindings.HideSearch");
        model.SetGridPageSize();

        return model;
    }

    public async Task<DiscrepancyListModel> PrepareListAsync(DiscrepancySearchModel search)
    {
        var page = await query.PageAsync(search);
        var mayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE);
        var available = await stock.AvailableAsync([.. page.Select(row => row.Finding.Key()).Distinct()]);
        var chosen = await combinations.ChosenAsync(page.Select(row => row.Finding.CombinationId));
        var orders = await query.OrderNumbersAsync([.. page.SelectMany(row => AffectedBackorders.Read(row.Finding.Detail))
            .Select(one => one.BackorderId)
            .Distinct()]);
        var models = new List<DiscrepancyModel>();
        foreach (var row in page)
        {
            int? units = available.TryGetValue(row.Finding.Key(), out var number) ? number : null;
            models.Add(await PrepareAsync(row, chosen.GetValueOrDefault(row.Finding.CombinationId, ""), units, orders, mayManage));
        }

        return await new DiscrepancyListModel().PrepareToGridAsync(search, page, () => StreamAsync(models));
    }

    private async Task<DiscrepancyModel> PrepareAsync(
        DiscrepancyRow row, string chosen, int? available, IReadOnlyDictionary<int, string> orders, bool mayManage)
    {
        var finding = row.Finding;
        var order = OrderNumber(row);
        var isGone = row.IsProductDeleted != false;
        var product = row.ProductName ?? $"#{finding.ProductId}";
        var line = LineNames.Chosen(product, chosen);

        return new()
        {
            Id = finding.Id,
            Kind = ((DiscrepancyKind)finding.KindId).ToString(),
            FoundOn = await texts.TimeAsync(finding.FoundOnUtc),
            ProductId = finding.ProductId,
            ProductName = product,
            Sku = LineNames.Sku(row.CombinationSku, row.ProductSku),
            Chosen = chosen,
            IsProductGone = isGone,
            What = await words.WhatAsync(finding, order, available),
            Why = await words.WhyAsync(finding, order),
            State = ((DiscrepancyState)finding.StateId).ToString(),
            StateText = await words.StateAsync((DiscrepancyState)finding.StateId),
            Settled = await SettledAsync(finding),
            OrderId = finding.OrderId,
            OrderText = finding.OrderId > 0 ? await words.FillAsync("Finding.Order", order) : "",
            Backorders = await BackordersAsync(finding, orders),
            Buttons = mayManage ? await buttons.PrepareAsync(finding, order, line, isGone ? null : available) : []
        };
    }

    // The order itself may be gone; its id is all that is left.
    private static string OrderNumber(DiscrepancyRow row) =>
        row.Finding.OrderId == 0 ? "" : row.OrderNumber ?? Number(row.Finding.OrderId);

    private async Task<IList<DiscrepancyBackorderModel>> BackordersAsync(DiscrepancyRecord finding, IReadOnlyDictionary<int, string> orders)
    {
        var models = new List<DiscrepancyBackorderModel>();
        foreach (var (id, units) in AffectedBackorders.Read(finding.Detail))
            models.Add(new()
            {
                Id = id,
                Text = await words.FillAsync("Finding.Backorder", orders.GetValueOrDefault(id, Number(id)), units)
            });

        return models;
    }

    private async Task<string> SettledAsync(DiscrepancyRecord finding)
    {
        if (finding.SettledOnUtc is not { } settled)
            return "";

        Customer? customer = finding.CustomerId == 0 ? null : await customers.GetCustomerByIdAsync(finding.CustomerId);
        var who = finding.CustomerId == 0 ? await texts.TextAsync("History.System") : customer?.Email ?? $"#{finding.CustomerId}";

        return await words.FillAsync("Finding.Settled", await texts.TimeAsync(settled), who);
    }

    private static async IAsyncEnumerable<DiscrepancyModel> StreamAsync(IEnumerable<DiscrepancyModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
