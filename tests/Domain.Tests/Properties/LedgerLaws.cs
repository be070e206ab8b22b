using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Domain.Tests.Properties;

public sealed class LedgerLaws
{
    private static readonly Gen<Move[]> _moves = (
        from @from in Gen.Elements(Enum.GetValues<Bucket>())
        from to in Gen.Elements(Enum.GetValues<Bucket>())
        from units in Gen.Choose(0, 4)
        select new Move(@from, to, new(units))).ArrayOf();

    [Fact]
    public void Entries_add_up_to_the_current_figures_whatever_moves_were_tried()
    {
        Hold(moves =>
        {
            var (figures, entries) = Played(moves);

            return BackorderState.Replay(entries).Figures == figures
                && entries.Sum(entry => entry.Deltas.Waiting) == figures.Waiting.Value
                && entries.Sum(entry => entry.Deltas.Allocated) == figures.Allocated.Value
                && entries.Sum(entry => entry.Deltas.Released) == figures.Released.Value
                && entries.Sum(entry => entry.Deltas.Shipped) == figures.Shipped.Value
                && entries.Sum(entry => entry.Deltas.Cancelled) == figures.Cancelled.Value;
        });
    }

    [Fact]
    public void Moves_never_change_the_quantity_of_a_backorder()
    {
        Hold(moves => Played(moves).Figures.Quantity.Value == 9 && Played(moves).Entries.Skip(1).All(entry => Sum(entry.Deltas) == 0));
    }

    [Fact]
    public void Entries_are_numbered_without_a_gap()
    {
        Hold(moves => BackorderState.Replay(Played(moves).Entries).LastNumber == Played(moves).Entries.Count);
    }

    private static int Sum(Deltas deltas) => deltas.Waiting + deltas.Allocated + deltas.Released + deltas.Shipped + deltas.Cancelled;

    private static (Figures Figures, List<Entry> Entries) Played(Move[] moves)
    {
        var figures = Given.Figures(waiting: 9);
        List<Entry> entries = [Entry.Captured(new(9), new(9), new Promise.Unknown())];

        foreach (var move in moves)
        {
            var answer = Moves.Make(figures, move, onHold: false);
            if (answer.IsAllowed)
                entries.Add(Entry.OfMoves(EntryKind.Noted, figures, [move]));

            figures = answer.Figures;
        }

        return (figures, entries);
    }

    private static void Hold(Func<Move[], bool> law)
    {
        Prop.ForAll(_moves.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
