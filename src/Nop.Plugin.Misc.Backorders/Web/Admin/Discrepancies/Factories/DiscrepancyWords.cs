using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;

/// <summary>Says in words what does not add up, and why.</summary>
public sealed class DiscrepancyWords(AdminTexts texts)
{
    /// <param name="order">Number of its order, as customers and clerks know it; empty without one.</param>
    /// <param name="available">What stock says now; null when nobody counts it.</param>
    public async Task<string> WhatAsync(DiscrepancyRecord finding, string order, int? available)
    {
        var isOpen = (DiscrepancyState)finding.StateId is DiscrepancyState.Open or DiscrepancyState.Mending;
        // Stock and what its history adds up to move on together.
        if (isOpen && available is { } number && finding.KindId == (int)DiscrepancyKind.StockDrift)
            return await FillAsync("Finding.What.StockDrift", number, number + DiscrepancyActions.Correction(finding));

        var what = await WhatAsync(finding, order);

        return isOpen && available is { } now && finding.KindId == (int)DiscrepancyKind.PutBack
            ? $"{what} {await FillAsync("Finding.What.Now", now)}"
            : what;
    }

    private async Task<string> WhatAsync(DiscrepancyRecord finding, string order)
    {
        var kind = (DiscrepancyKind)finding.KindId;
        var free = finding.After - finding.Units;

        return kind switch
        {
            DiscrepancyKind.StockReplaced when free < 0 =>
                await FillAsync("Finding.What.StockReplaced.Short", finding.After, finding.Units, -free),
            DiscrepancyKind.StockReplaced => await FillAsync("Finding.What.StockReplaced", finding.After, finding.Units, free),
            DiscrepancyKind.StockDrift => await FillAsync("Finding.What.StockDrift", finding.After, finding.Before),
            DiscrepancyKind.ReservationDrift => await FillAsync("Finding.What.ReservationDrift", finding.After, finding.Before),
            DiscrepancyKind.PutBack => await FillAsync($"Finding.What.{finding.Cause}", finding.Units, order),
            DiscrepancyKind.HalfPlacedOrder => await FillAsync("Finding.What.HalfPlacedOrder", order),
            _ => await FillAsync($"Finding.What.{kind}", finding.Units, order)
        };
    }

    public async Task<string> WhyAsync(DiscrepancyRecord finding, string order)
    {
        var why = finding.Cause.Length > 0 ? finding.Cause : ((DiscrepancyKind)finding.KindId).ToString();

        return await FillAsync($"Finding.Why.{why}", order);
    }

    public Task<string> KindAsync(DiscrepancyKind kind) => texts.TextAsync($"Finding.Kind.{kind}");

    public Task<string> StateAsync(DiscrepancyState state) => texts.TextAsync($"Finding.State.{state}");

    public async Task<string> FillAsync(string key, params object[] values)
    {
        return Wording.Fill(
            await texts.TextAsync(key),
            CultureInfo.CurrentCulture,
            [.. values.Select(value => value is int number ? Number(number) : value)]);
    }

    public static string Number(int number) => number.ToString("#,0;−#,0", CultureInfo.CurrentCulture);

    public static string WithSign(int number) => number.ToString("+#,0;−#,0;0", CultureInfo.CurrentCulture);
}
