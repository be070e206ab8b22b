using System.Data.Common;
using System.Linq.Expressions;
using Nop.Core;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

/// <summary>Law 7: a unique index decides who is first.</summary>
internal static class Claims
{
    private const int TRIES = 3;

    /// <param name="isTaken">The row that would be in the way of this one.</param>
    /// <returns>False when there is such a row, by whomever.</returns>
    public static Task<bool> TryInsertAsync<TRecord>(
        this IRepository<TRecord> repository,
        TRecord record,
        Expression<Func<TRecord, bool>> isTaken)
        where TRecord : BaseEntity
    {
        return repository.TryAsync(() => repository.InsertAsync(record, publishEvent: false), isTaken);
    }

    /// <summary>For a record whose claim changes.</summary>
    /// <returns>False when another row is in the way.</returns>
    public static Task<bool> TryUpdateAsync<TRecord>(
        this IRepository<TRecord> repository,
        TRecord record,
        Expression<Func<TRecord, bool>> isTaken)
        where TRecord : BaseEntity
    {
        return repository.TryAsync(() => repository.UpdateAsync(record, publishEvent: false), isTaken);
    }

    /// <summary>For a statement that changes the claim of a row on a condition.</summary>
    /// <returns>False when another row is in the way.</returns>
    public static async Task<bool> TryAsync<TRecord>(
        this IRepository<TRecord> repository,
        Func<Task> write,
        Expression<Func<TRecord, bool>> isTaken)
        where TRecord : BaseEntity
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await write();
                return true;
            }
            catch (DbException)
            {
                // Which error code says "unique" differs by database; whether the place is taken does not.
                if (await repository.Table.AnyAsync(isTaken))
                    return false;

                // It may have been given up since, and is free then.
                if (attempt == TRIES)
                    throw;
            }
        }
    }
}
