using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;

/// <summary>Reads what a clerk typed into the tool that moves dates.</summary>
internal static class DateMoves
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
        if (!areDatesEmpty)
            return ReadDates(model, today, out error) is { } dates ? new(0, dates, reason) : null;

        if (model.MoveDays is not { } days)
            return null;

        if (Math.Abs((long)days) is > 0 and <= MOST_DAYS)
            return new(days, null, reason);

        error = ("Dates.Error.Days", "Dates.Fields.MoveDays");

        return null;
    }

    private static Promise? ReadDates(DatesModel model, DateOnly today, out (string Text, string Field)? error)
    {
        var promise = TypedDays.Read(model.NewFrom, model.NewTo, today, out var fault);
        error = fault switch
        {
            DaysFault.None => null,
            DaysFault.From => ("Error.PromiseDate", "Dates.Fields.NewFrom"),
            DaysFault.To => ("Error.PromiseDate", "Dates.Fields.NewTo"),
            _ => ("Error.PromiseRange", "Dates.Fields.NewFrom")
        };

        return promise;
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
}
