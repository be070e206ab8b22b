using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Messages;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>Says in words what does not add up, and why.</summary>
public class FindingWords(RowFactory rows)
{
    public async Task<string> WhatAsync(FindingRecord finding)
    {
        var kind = (FindingKind)finding.KindId;
        var free = finding.After - finding.Units;

        return kind switch
        {
            FindingKind.StockReplaced when free < 0 => await FillAsync("Finding.What.StockReplaced.Short", finding.After, finding.Units, -free),
            FindingKind.StockReplaced => await FillAsync("Finding.What.StockReplaced", finding.After, finding.Units, free),
            FindingKind.StockDrift => await FillAsync("Finding.What.StockDrift", finding.After, finding.Before),
            FindingKind.ReservationDrift => await FillAsync("Finding.What.ReservationDrift", finding.After, finding.Before),
            FindingKind.HalfPlacedOrder => await FillAsync("Finding.What.HalfPlacedOrder", finding.OrderId),
            _ => await FillAsync($"Finding.What.{kind}", finding.Units)
        };
    }

    public async Task<string> WhyAsync(FindingRecord finding)
    {
        var why = finding.Cause.Length > 0 ? finding.Cause : ((FindingKind)finding.KindId).ToString();

        return await rows.TextAsync($"Finding.Why.{why}");
    }

    public Task<string> KindAsync(FindingKind kind) => rows.TextAsync($"Finding.Kind.{kind}");

    public Task<string> StateAsync(FindingState state) => rows.TextAsync($"Finding.State.{state}");

    public async Task<string> FillAsync(string key, params object[] values)
    {
        return Wording.Fill(await rows.TextAsync(key), CultureInfo.CurrentCulture, [.. values.Select(value => value is int number ? Number(number) : value)]);
    }

    public static string Number(int number) => number.ToString("#,0;−#,0", CultureInfo.CurrentCulture);

    public static string WithSign(int number) => number.ToString("+#,0;−#,0;0", CultureInfo.CurrentCulture);
}
