using Domain.Tests.Histories;

namespace Domain.Tests.Properties;

/// <summary>Whatever happens in the shop, and however little of it is heard.</summary>
public sealed class HistoryLaws
{
    [Fact]
    public void The_books_balance_after_every_step()
    {
        Stories.Hold((steps, rule) =>
        {
            var story = new Story(rule);

            return steps.All(step =>
            {
                story.Happen(step);
                var settled = story.Book.Copy();
                settled.Reconcile(story.Shop);

                return story.Shop.Lines.All(line => Balances(settled, line));
            });
        });
    }

    [Fact]
    public void No_more_is_set_aside_than_lies_on_the_shelves()
    {
        Stories.Hold((steps, rule) =>
        {
            var story = Story.Of(steps, rule);
            story.Book.Reconcile(story.Shop);

            return story.Book.SetAside + story.Shop.Lines.Sum(story.Book.CoveredFor) <= story.Shop.OnHand;
        });
    }

    [Fact]
    public void Reconciling_again_changes_nothing()
    {
        Stories.Hold((steps, rule) =>
        {
            var story = Story.Of(steps, rule);
            story.Book.Reconcile(story.Shop);
            var once = story.Book.Entries.ToArray();
            story.Book.Reconcile(story.Shop);

            return story.Book.Entries.SequenceEqual(once);
        });
    }

    [Fact]
    public void Hearing_any_hints_in_any_order_and_again_before_reconciling_changes_nothing()
    {
        Stories.Hold((steps, rule) =>
        {
            var story = Story.Of(steps, rule);
            var once = story.Book.Copy();
            once.Reconcile(story.Shop);

            // The steps' own numbers serve as the random choice of hints.
            foreach (var hint in steps.Concat(steps.Reverse()))
                Hear(story, hint);

            story.Book.Reconcile(story.Shop);

            return story.Book.Entries.SequenceEqual(once.Entries);
        });
    }

    [Fact]
    public void However_much_was_heard_on_the_way_as_many_units_wait_as_stock_is_below_zero()
    {
        Stories.HoldWithoutHolds(steps =>
        {
            int[] waiting = [.. new[] { steps, Deaf(steps), AllEars(steps) }.Select(WaitingAfter)];

            return waiting.All(units => units == Math.Max(0, -Story.Of(steps).Shop.Available));
        });
    }

    [Fact]
    public void A_cancelled_order_that_only_waited_grants_nothing_to_anybody()
    {
        Stories.HoldWithoutHolds(steps =>
        {
            var story = Story.Of(steps);
            story.Book.Reconcile(story.Shop);
            var waiting = story.Shop.Lines.Where(line => line.Stands && story.Book.Of(line)?.Figures.Waiting.Value == line.Quantity);

            return waiting.ToArray().All(line => CancelGrantsNothing(story, line));
        });
    }

    [Fact]
    public void Nothing_is_ever_granted_to_a_line_that_is_gone()
    {
        Stories.Hold((steps, rule) =>
        {
            var story = Story.Of(steps, rule);
            story.Book.Look(story.Shop);

            return story.Shop.Lines.Where(line => !line.Stands).All(line => story.Book.Of(line) is not { Figures.Open.IsNone: false });
        });
    }

    private static bool Balances(Book book, OrderLine line)
    {
        if (book.Of(line) is not { } entry)
            return true;

        var standing = entry.Figures.Standing.Value;

        return line.Stands
            ? standing <= line.Quantity && entry.Figures.Shipped.Value <= line.Shipped && entry.Figures.Open.Value <= line.Owed
            : entry.Figures.Open.IsNone;
    }

    private static bool CancelGrantsNothing(Story story, OrderLine line)
    {
        var others = story.Book.Entries.Where(entry => entry.LineId != line.Id).ToArray();
        story.Shop.Midway = () => story.Book.Look(story.Shop);
        story.Shop.Cancel(line);
        story.Book.Look(story.Shop);
        story.Book.Reconcile(story.Shop);

        return story.Book.Entries.Where(entry => entry.LineId != line.Id).SequenceEqual(others);
    }

    private static void Hear(Story story, Step hint)
    {
        if (hint.StockFirst)
            story.Book.Look(story.Shop);
        else if (story.Line(hint.Nth + hint.Units) is { } line)
            story.Book.Follow(line);
    }

    private static int WaitingAfter(Step[] steps)
    {
        var story = Story.Of(steps);
        story.Book.Reconcile(story.Shop);

        return story.Book.Waiting;
    }

    private static Step[] Deaf(Step[] steps) => [.. steps.Select(step => step with { Heard = false, HeardMidway = false })];

    private static Step[] AllEars(Step[] steps) => [.. steps.Select(step => step with { Heard = true, HeardMidway = true })];
}
