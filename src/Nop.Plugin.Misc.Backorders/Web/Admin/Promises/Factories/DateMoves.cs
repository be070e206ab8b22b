using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;

/// <summary>Reads what a clerk typed into the tool that moves dates.</summary>
public static class DateMoves
{
    private const int MOST_DAYS = 365;
    private const int LONGEST_REASON = 1000;

    /// <param name="error">The text that says why not, and the label of the field that it is about; null when there is nothing to
    /// say.</param>
    public static DateMove? Read(DatesModel model, DateOnly today, out (string Text, string Field)? error)
    {
        error = null;
        var reason = StoredText.Fit((model.MoveReason ?? "").Trim(), LONGEST_REASON);
        var areDatesEmpty = string.IsNullOrWhiteSpace(model.NewFrom) && string.IsNullOrWhiteSpace(model.NewTo);

        if (areDatesEmpty && model.MoveDays is null)
            return null;

        if (!areDatesEmpty)
            return ReadDates(model, today, out error) is { } dates ? new(0, dates, reason) : null;

        error = Math.Abs((long)model.MoveDays!.Value) is 0 or > MOST_DAYS ? ("Dates.Error.Days", "Dates.Fields.MoveDays") : null;

        return error is null ? new(model.MoveDays.Value, null, reason) : null;
    }

    private static Promise? ReadDates(DatesModel model, DateOnly today, out (string Text, string Field)? error)
    {
        error = null;
        var isFirst = TryRead(model.NewFrom, out var from);
        if (!TryRead(model.NewTo, out var to) || !isFirst)
        {
            error = ("Error.PromiseDate", isFirst ? "Dates.Fields.NewTo" : "Dates.Fields.NewFrom");
            return null;
        }

        // One day alone is a promise for that day.
        (from, to) = (from ?? to, to ?? from);
        if (to < from || from < today || to > today.AddDays(LeadTime.MAX_DAYS))
        {
            error = ("Error.PromiseRange", "Dates.Fields.NewFrom");
            return null;
        }

        return Promise.Of(from, to, PromiseBasis.Clerk);
    }

    public static StockKey? Key(string? text)
    {
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var product))
            return null;

        var combination = 0;

        return parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out combination)
            ? new StockKey(product, combination)
            : null;
    }

    private static bool TryRead(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;

        day = read;

        return true;
    }
}
