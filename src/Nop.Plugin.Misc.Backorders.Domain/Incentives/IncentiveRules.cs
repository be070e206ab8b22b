using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Domain.Incentives;

/// <summary>For what thanks are given. The numbers are stored: never change one.</summary>
public enum IncentiveKind
{
    /// <summary>The order waits longer than so many days.</summary>
    Waiting = 10,

    /// <summary>The promised day moved by more than so many days from the first promise.</summary>
    Slipped = 20
}

/// <summary>What is given. The numbers are stored: never change one.</summary>
public enum IncentiveReward
{
    DiscountAmount = 10,
    DiscountPercentage = 20,
    RewardPoints = 30
}

/// <summary>When a rule gives thanks, and what it may cost.</summary>
public static class IncentiveRules
{
    public static bool Applies(
        IncentiveKind kind,
        int days,
        DateOnly placed,
        Promise original,
        Promise current,
        DateOnly today) => kind switch
        {
            IncentiveKind.Waiting => today.DayNumber - placed.DayNumber > days,
            IncentiveKind.Slipped => original.To is { } first && current.To is { } now && now.DayNumber - first.DayNumber > days,
            _ => false
        };

    /// <summary>What one costs at most: a discount its amount, everything else what the rule says.</summary>
    public static decimal Cost(IncentiveReward reward, decimal value, decimal mostCost) =>
        reward == IncentiveReward.DiscountAmount ? value : mostCost;

    /// <param name="before">What was given before, whoever gave it.</param>
    public static bool Fits(decimal budget, decimal before, decimal cost) => before + cost <= budget;
}
