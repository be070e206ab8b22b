using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Plugin.Tests.Fortnight;

/// <summary>How a line stands, as its customer may know it: reckoned here from the ledger and from what packers did, not by the plugin.</summary>
internal sealed record Picture(int Ready, int Gone, int Waiting, int Allocated, int Released, int Shipped, int Cancelled, DateOnly? From, DateOnly? To, DisplayMode Mode)
{
    public int Open => Ready + Waiting + Allocated + Released;

    public int Reserved => Allocated + Released + Shipped;

    public bool IsDated => Waiting > 0 && Mode is DisplayMode.Range or DisplayMode.Date;

    public static Picture Of(BackorderRecord row, Sale sale)
    {
        var covered = Math.Max(0, sale.Units - row.Waiting - row.Allocated - row.Released - row.Shipped);
        var gone = Math.Min(Math.Max(0, sale.Shipped - row.Shipped), covered);
        var hidden = row.Untold;
        int Hide(int units) => units - Math.Min(units, Take(ref hidden, units));
        var (waiting, allocated, released) = (Hide(row.Waiting), Hide(row.Allocated), Hide(row.Released));
        var ready = covered - gone + (row.Waiting - waiting) + (row.Allocated - allocated) + (row.Released - released);
        var shipped = Hide(row.Shipped);
        gone += row.Shipped - shipped;
        var cancelled = Hide(row.Cancelled);
        var isPart = sale.Good.Each > 1;

        return new(isPart ? 0 : ready, isPart ? 0 : gone, waiting, allocated, released, shipped, cancelled, Day(row.CurrentFrom), Day(row.CurrentTo), sale.Good.Mode);
    }

    /// <summary>What its customer reads.</summary>
    public string Words()
    {
        var parts = new List<string>();
        if (Waiting > 0)
            parts.Add((Ready > 0 ? $"{Ready} in stock, " : "") + $"{Waiting} on backorder" + (Mode == DisplayMode.Label ? "" : Days(From, To, Mode) is { Length: > 0 } days ? $" (ships {days})" : " (date to be confirmed)"));
        else if (Ready > 0)
            parts.Add($"{Ready} in stock");

        if (Allocated > 0)
            parts.Add($"{Allocated} reserved for you");
        if (Released > 0)
            parts.Add($"{Released} being prepared for shipment");
        if (Shipped > 0 || Open == 0)
            parts.Add($"{Gone + Shipped} shipped");
        if (Cancelled > 0)
            parts.Add($"{Cancelled} cancelled");

        return string.Join(", ", parts.Where(part => part != "0 shipped"));
    }

    /// <summary>As Americans write it.</summary>
    public static string Days(DateOnly? from, DateOnly? to, DisplayMode mode)
    {
        if (from is not { } first || to is not { } last || mode is DisplayMode.Label or DisplayMode.Silent)
            return "";

        if (mode == DisplayMode.Date || first == last)
            return last.ToString("MMMM d", CultureInfo.InvariantCulture);

        return first.Month == last.Month
            ? $"{first.ToString("MMMM d", CultureInfo.InvariantCulture)}–{last.Day}"
            : $"{first.ToString("MMMM d", CultureInfo.InvariantCulture)} – {last.ToString("MMMM d", CultureInfo.InvariantCulture)}";
    }

    public static DateOnly? Day(DateTime? day) => day is { } one ? DateOnly.FromDateTime(one) : null;

    private static int Take(ref int hidden, int units)
    {
        var taken = Math.Min(hidden, units);
        hidden -= taken;

        return taken;
    }
}
