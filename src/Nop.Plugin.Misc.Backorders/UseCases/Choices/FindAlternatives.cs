using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Choices;

/// <summary>A product that a shopper could take instead.</summary>
/// <param name="Price">What one costs this shopper, in the primary store currency, without tax.</param>
/// <param name="Free">Units that a new buyer can have at once.</param>
/// <param name="Differences">What differs, as short sentences in the language of the shopper.</param>
public sealed record Alternative(Product Product, decimal Price, Units Free, IReadOnlyList<string> Differences);

/// <summary>Finds what a shopper could take instead of something that is not there: only what this shopper may see and buy now.</summary>
public class FindAlternatives
{
    /// <param name="quantity">Units that are wanted at once.</param>
    /// <param name="count">So many at most, the best first.</param>
    public virtual Task<IReadOnlyList<Alternative>> RunAsync(int productId, int quantity, Customer customer, int storeId, int languageId, int count)
    {
        return Task.FromResult<IReadOnlyList<Alternative>>([]);
    }
}
