using FsCheck;
using FsCheck.Fluent;

namespace Domain.Tests.Properties;

/// <summary>Whatever stands in a setting or a stock number.</summary>
public sealed class HostileLaws
{
    private static readonly int[] _edges = [int.MinValue, int.MinValue + 1, -1, 0, 1, int.MaxValue - 1, int.MaxValue];

    private static readonly Gen<int> _number = Gen.OneOf(Gen.Elements(_edges), Gen.Choose(-20, 20));

    private static readonly Gen<Units> _units = _number.Select(number => new Units(Math.Max(0, number)));

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.Elements("", "-", "7", "10-14", " 5 - 6 ", "3650", "3651", "14-10", "1-2-3", "١٤", "+7", "1e3", "\0"),
        Gen.Elements("0123456789- -".ToCharArray()).ArrayOf().Select(signs => new string(signs)),
        Gen.Choose(0, char.MaxValue).Select(sign => (char)sign).ArrayOf().Select(signs => new string(signs)));

    [Fact]
    public void What_is_read_as_a_lead_time_is_written_and_read_again_as_the_same()
    {
        Hold(_text, text => LeadTime.Parse(text) is not { } days || (LeadTime.IsPossible(days.MinDays, days.MaxDays) && LeadTime.Parse(days.ToString()) == days));
    }

    [Fact]
    public void Grantable_is_never_more_than_waits_and_never_invented()
    {
        Hold(from available in _number from waiting in _units select (available, waiting), level =>
        {
            var stock = new StockLevel(level.available, level.waiting);
            var balance = (long)level.available + level.waiting.Value;

            return stock.Grantable <= level.waiting
                && stock.Grantable.Value <= Math.Max(0, balance)
                && (stock.Grantable.IsNone || stock.Unaccounted.IsNone)
                && stock.Unaccounted.Value == Math.Clamp(-balance, 0, int.MaxValue);
        });
    }

    [Fact]
    public void A_line_is_never_shorter_than_it_is_long()
    {
        Hold(from available in _number from quantity in _units select (available, quantity), line =>
            Shortage.OfPlacedLine(line.available, line.quantity) <= line.quantity
            && Shortage.OfWantedLine(new StockLevel(line.available, Units.None).Free, line.quantity) <= line.quantity);
    }

    [Fact]
    public void Every_day_has_a_working_day_after_it_or_is_the_last()
    {
        var days =
            from day in Gen.OneOf(Gen.Elements(0, DateOnly.MaxValue.DayNumber, DateOnly.MaxValue.DayNumber - 1), Gen.Choose(0, DateOnly.MaxValue.DayNumber))
            from count in Gen.Choose(0, 2 * LeadTime.MAX_DAYS)
            from weekend in Gen.Elements(Enum.GetValues<DayOfWeek>()).ArrayOf().Select(found => found.Distinct().Take(6))
            select (Day: DateOnly.FromDayNumber(day), count, weekend);

        Hold(days, one =>
        {
            var calendar = new WorkingCalendar(one.weekend, [one.Day, DateOnly.MaxValue]);
            var found = calendar.Add(one.Day, one.count);

            return found >= one.Day && (calendar.IsWorkingDay(found) || found == DateOnly.MaxValue);
        });
    }

    private static void Hold<T>(Gen<T> generator, Func<T, bool> law) => Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
