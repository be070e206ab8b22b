using FsCheck;
using FsCheck.Fluent;

namespace Domain.Tests.Histories;

/// <summary>Random stories.</summary>
internal static class Stories
{
    private static readonly Gen<What> _what = Gen.Frequency(
        (6, Gen.Constant(What.Place)),
        (4, Gen.Constant(What.Arrive)),
        (8, Gen.Elements(What.WriteOff, What.Cancel, What.Delete, What.Shorten, What.Lengthen, What.Ship, What.TakeShipmentBack, What.Release)),
        (1, Gen.Elements(What.Hold, What.Unhold)));

    private static readonly Gen<Step> _step =
        from what in _what
        from nth in Gen.Choose(0, 9)
        from units in Gen.Choose(1, 5)
        from heard in Gen.Elements(true, true, false)
        from midway in Gen.Elements(true, false)
        from stockFirst in Gen.Elements(true, false)
        select new Step(what, nth, units, heard, midway, stockFirst);

    private static readonly Gen<GrantRule> _rule = Gen.Elements(GrantRule.Partial, GrantRule.CompleteLineOnly);

    public static void Hold(Func<Step[], GrantRule, bool> law)
    {
        var cases =
            from steps in _step.ArrayOf()
            from rule in _rule
            select (steps, rule);

        Check(cases, one => law(one.steps, one.rule));
    }

    public static void HoldWithoutHolds(Func<Step[], bool> law)
    {
        Check(_step.Where(step => step.What != What.Hold).ArrayOf(), law);
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> law)
    {
        Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }
}
