namespace Domain.Tests.Histories;

/// <summary>A shop and its book after some steps.</summary>
internal sealed class Story(GrantRule rule = GrantRule.Partial)
{
    public Shop Shop { get; } = new();

    public Book Book { get; private init; } = new(rule);

    public static Story Of(IEnumerable<Step> steps, GrantRule rule = GrantRule.Partial)
    {
        var story = new Story(rule);
        foreach (var step in steps)
            story.Happen(step);

        return story;
    }

    public void Happen(Step step)
    {
        Shop.Midway = step.HeardMidway ? () => Book.Look(Shop) : () => { };
        Act(step);
        Shop.Midway = () => { };

        if (step.Heard)
            Book.Look(Shop);
    }

    public OrderLine? Line(int nth) => Shop.Lines.Count == 0 ? null : Shop.Lines[nth % Shop.Lines.Count];

    private void Act(Step step)
    {
        switch (step.What)
        {
            case What.Place:
                var placed = Shop.Place(step.Units);
                if (step.Heard)
                    Book.Capture(Shop, placed);
                break;
            case What.Arrive:
                Shop.Arrive(step.Units);
                break;
            case What.WriteOff:
                Shop.WriteOff(step.Units);
                break;
            default:
                if (Line(step.Nth) is { } line)
                    ActOn(line, step);
                break;
        }
    }

    private void ActOn(OrderLine line, Step step)
    {
        switch (step.What)
        {
            case What.Cancel:
                Shop.Cancel(line);
                break;
            case What.Delete:
                Shop.Delete(line);
                break;
            case What.Shorten:
                Shop.Edit(line, line.Quantity - step.Units, step.StockFirst);
                break;
            case What.Lengthen:
                Shop.Edit(line, line.Quantity + step.Units, step.StockFirst);
                break;
            case What.Ship:
                Shop.Ship(line, step.Units);
                break;
            case What.TakeShipmentBack:
                Shop.TakeShipmentBack(line);
                break;
            case What.Release:
                Book.Release(line);
                break;
            default:
                Book.SetHold(line, step.What == What.Hold);
                break;
        }
    }
}
