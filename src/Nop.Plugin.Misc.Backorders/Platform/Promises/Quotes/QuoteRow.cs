namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Quotes;

/// <summary>What one question tells of a stock key: its numbers, its lead time, and who waits for it.</summary>
internal sealed class QuoteRow
{
    public int ProductId { get; init; }

    public int ManageInventoryMethodId { get; init; }

    public bool UseMultipleWarehouses { get; init; }

    public int StockQuantity { get; init; }

    public int? CombinationId { get; init; }

    /// <summary>0: the product's own stock.</summary>
    public int CombinationKey { get; init; }

    public int? CombinationStock { get; init; }

    public long? Unreserved { get; init; }

    public long? Elsewhere { get; init; }

    public string? LeadDays { get; init; }

    public long? Owed { get; init; }

    public long? Behind { get; init; }
}
