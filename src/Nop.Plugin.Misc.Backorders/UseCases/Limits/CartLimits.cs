using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>Whether a line can stand in a cart as it is wanted, with all that the cart takes of the same stock.</summary>
internal sealed class CartLimits(FindLimits find, LimitRules rules, KnownStock known, LimitMessages messages, IWorkContext workContext)
{
    private string? _asked;
    private IReadOnlyList<LimitedStock> _found = [];

    public Task<bool> AnyAsync() => rules.AnyAsync();

    /// <param name="others">The other lines of the cart.</param>
    /// <returns>Null when so many can be ordered.</returns>
    public async Task<string?> RefusalAsync(WantedLine line, IEnumerable<ShoppingCartItem> others, int storeId, Customer customer)
    {
        IReadOnlyList<WantedLine> lines =
        [
            .. others.Select(item => new WantedLine(item.ProductId, item.AttributesXml, item.Quantity)), line
        ];

        // What stock covers is no backorder: it costs no question.
        if (await find.RulesAsync([line], storeId) is not { } limited || !await known.AnyMayBeShortAsync(lines))
            return null;

        var found = await FoundAsync(lines, storeId, customer.Id);

        return found.FirstOrDefault(one => one.IsTooMuch && limited.Held.ContainsKey(one.Part.Key)) is { } refused
            ? await messages.TextAsync(refused, (await workContext.GetWorkingLanguageAsync()).Id)
            : null;
    }

    // The page of a cart asks for each of its lines, in whatever order.
    private async Task<IReadOnlyList<LimitedStock>> FoundAsync(IReadOnlyList<WantedLine> lines, int storeId, int customerId)
    {
        var content = string.Join('\n', lines.Select(line => $"{line.ProductId} {line.Quantity} {line.AttributesXml}").Order());
        if (content != _asked)
        {
            _found = await find.RunAsync(lines, storeId, customerId);
            _asked = content;
        }

        return _found;
    }
}
