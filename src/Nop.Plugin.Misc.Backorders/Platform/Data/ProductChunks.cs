namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>
/// So many products are compared with orders or history by one statement. Of more, a planner expects so many lines that
/// it reads all of the shop instead of finding rows by their keys.
/// </summary>
internal static class ProductChunks
{
    private const int SIZE = 40;

    public static IEnumerable<List<int>> Of(IEnumerable<int> productIds) => productIds.Chunk(SIZE).Select(chunk => chunk.ToList());
}
