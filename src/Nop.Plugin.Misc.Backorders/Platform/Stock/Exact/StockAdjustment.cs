using System.Reflection;
using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Exact;

/// <summary>
/// One call of the shop's adjusting of stock while it runs. The shop adds to a number that it read earlier, often to an
/// object of its cache that parallel requests share. So during the call it works on copies, and what it changed is told from
/// what the copy was.
/// </summary>
internal sealed class StockAdjustment
{
    private static readonly AsyncLocal<StockAdjustment?> _current = new();

    private static readonly Func<object, object> _copy =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    private readonly Dictionary<BaseEntity, BaseEntity> _before = new(ReferenceEqualityComparer.Instance);
    private int _spread;

    /// <summary>Null outside of a call, and while others are told what it wrote.</summary>
    public static StockAdjustment? Current => _current.Value;

    /// <summary>For the calling method and all that it awaits.</summary>
    public static StockAdjustment Begin() => _current.Value = new();

    /// <summary>What others do when they hear of a change is not part of the adjusting.</summary>
    public static async Task OutsideAsync(Func<Task> work)
    {
        // Undone by itself where this method ends.
        _current.Value = null;
        await work();
    }

    /// <summary>A copy to work on, of a row as it was read.</summary>
    public TEntity Own<TEntity>(TEntity row) where TEntity : BaseEntity
    {
        if (_before.ContainsKey(row))
            return row;

        var own = (TEntity)_copy(row);
        _before[own] = (TEntity)_copy(row);

        return own;
    }

    /// <returns>How the copy was before it was changed; null when it is none.</returns>
    public TEntity? Before<TEntity>(TEntity own) where TEntity : BaseEntity => (TEntity?)_before.GetValueOrDefault(own);

    /// <summary>It is written: what changes from here on changes from this.</summary>
    public void Remember<TEntity>(TEntity own) where TEntity : BaseEntity => _before[own] = (TEntity)_copy(own);

    /// <summary>The stock of this product is spread over several warehouses, whose rows the shop reads next.</summary>
    public void ReadsWarehousesOf(int productId) => _spread = productId;

    /// <returns>The product that was announced, once.</returns>
    public int TakeSpread()
    {
        var productId = _spread;
        _spread = 0;

        return productId;
    }
}
