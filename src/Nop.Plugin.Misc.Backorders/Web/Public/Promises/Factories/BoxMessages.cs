using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>
/// What the boxes of catalogue and search say. A list announces its products before its boxes are drawn; the first box
/// that is drawn asks for all of them, so that a page costs one question, and none when everything is in stock.
/// </summary>
internal sealed class BoxMessages(ShopperMessages notices, KnownStock known)
{
    private readonly HashSet<int> _announced = [];
    private readonly Dictionary<int, ShopperMessage?> _made = [];

    public void Announce(IEnumerable<ProductOverviewModel> boxes) => _announced.UnionWith(boxes.Select(box => box.Id));

    /// <returns>Null when one of it ships now.</returns>
    public async Task<ShopperMessage?> OfAsync(ProductOverviewModel box)
    {
        if (!_made.ContainsKey(box.Id))
        {
            _announced.Add(box.Id);
            await MakeAsync([.. _announced.Where(id => !_made.ContainsKey(id)).Select(id => new WantedLine(id, "", 1))]);
            _announced.Clear();
        }

        return _made[box.Id];
    }

    private async Task MakeAsync(IReadOnlyList<WantedLine> lines)
    {
        foreach (var line in lines)
            _made[line.ProductId] = null;

        var maybe = await known.MayBeShortAsync(lines);
        foreach (var (line, notice) in maybe.Zip(await notices.MakeAsync(maybe)))
            _made[line.ProductId] = notice;
    }
}
