using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Thanks for waiting: when, what, and how much it may cost in all.</summary>
public sealed class IncentiveRuleRecord : BaseEntity
{
    public string Name { get; set; } = "";

    public bool Active { get; set; }

    /// <summary><see cref="Domain.Incentives.IncentiveKind"/></summary>
    public int KindId { get; set; }

    public int Days { get; set; }

    /// <summary><see cref="Domain.Incentives.IncentiveReward"/></summary>
    public int RewardId { get; set; }

    /// <summary>An amount in the primary store currency, a percentage, or points.</summary>
    public decimal Value { get; set; }

    /// <summary>What one costs at most, for percentages and points.</summary>
    public decimal MostCost { get; set; }

    public decimal Budget { get; set; }

    /// <summary>0: all stores.</summary>
    public int StoreId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}

/// <summary>Thanks that an order got, or is about to get; unique on rule and order.</summary>
public sealed class IncentiveGrantRecord : BaseEntity
{
    public int RuleId { get; set; }

    public int OrderId { get; set; }

    /// <summary>
    /// What was given, <see cref="Domain.Incentives.IncentiveReward"/>: the rule may be another one since. 0: given before 1.3,
    /// by the rule as it is.
    /// </summary>
    public int RewardId { get; set; }

    /// <summary>How much was given: an amount in the primary store currency, a percentage, or points.</summary>
    public decimal Value { get; set; }

    public decimal Cost { get; set; }

    /// <summary>Of the discount; empty for points.</summary>
    public string Code { get; set; } = "";

    public int Points { get; set; }

    /// <summary>False: claimed, and not given yet.</summary>
    public bool IsGiven { get; set; }

    /// <summary>When a code stops to be valid; null: never, and for points.</summary>
    public DateTime? EndsOnUtc { get; set; }

    /// <summary>Taken back, since the order was cancelled.</summary>
    public bool IsRevoked { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
