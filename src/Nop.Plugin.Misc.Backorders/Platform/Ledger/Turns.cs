namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>
/// The order of the queue as a database sorts it: <see cref="Domain.Allocation.QueueOrder"/> said once for all questions
/// (law 5). Its keys are those of the queue's index.
/// </summary>
internal static class Turns
{
    /// <summary>Who is next comes first.</summary>
    public static IOrderedQueryable<BackorderRecord> InTurn(this IQueryable<BackorderRecord> records) => records
        .OrderBy(record => record.QueueRank)
        .ThenBy(record => record.PlacedOnUtc)
        .ThenBy(record => record.Id);

    /// <summary>Queue by queue, each in turn.</summary>
    public static IOrderedQueryable<BackorderRecord> InTurnByKey(this IQueryable<BackorderRecord> records) => records
        .OrderBy(record => record.ProductId)
        .ThenBy(record => record.CombinationId)
        .ThenBy(record => record.QueueRank)
        .ThenBy(record => record.PlacedOnUtc)
        .ThenBy(record => record.Id);
}
