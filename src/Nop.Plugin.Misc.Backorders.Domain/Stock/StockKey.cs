namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>What stock is counted for: a product, or one attribute combination of it.</summary>
/// <param name="CombinationId">0 when the product itself holds the stock.</param>
public readonly record struct StockKey(int ProductId, int CombinationId)
{
    public static StockKey OfProduct(int productId) => new(productId, 0);

    public override string ToString() => CombinationId == 0 ? $"{ProductId}" : $"{ProductId}/{CombinationId}";
}
