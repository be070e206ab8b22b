using System.Linq.Expressions;
using Nop.Core;

namespace System.Linq;

/// <summary>
/// Lists are read asynchronously when the source can do so; single values are computed by the source's own provider at once.
/// </summary>
public static class AsyncIQueryableExtensions
{
    public static Task<bool> AnyAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate = null) =>
        Done(() => predicate is null ? source.Any() : source.Any(predicate));

    public static Task<int> CountAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate = null) =>
        Done(() => predicate is null ? source.Count() : source.Count(predicate));

    public static Task<T> FirstAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate = null) =>
        Done(() => predicate is null ? source.First() : source.First(predicate));

    public static Task<T> FirstOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate = null) =>
        Done(() => predicate is null ? source.FirstOrDefault() : source.FirstOrDefault(predicate));

    public static Task<int> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, int>> predicate) =>
        Done(() => source.Sum(predicate));

    public static Task<int?> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, int?>> predicate) =>
        Done(() => source.Sum(predicate));

    public static Task<long> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, long>> predicate) =>
        Done(() => source.Sum(predicate));

    public static Task<long?> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, long?>> predicate) =>
        Done(() => source.Sum(predicate));

    public static Task<decimal> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, decimal>> predicate) =>
        Done(() => source.Sum(predicate));

    public static Task<decimal?> SumAsync<T>(this IQueryable<T> source, Expression<Func<T, decimal?>> predicate) =>
        Done(() => source.Sum(predicate));

    public static async Task<List<T>> ToListAsync<T>(this IQueryable<T> source)
    {
        if (source is not IAsyncEnumerable<T> rows)
            return source.ToList();

        var list = new List<T>();

        await foreach (var row in rows)
            list.Add(row);

        return list;
    }

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IQueryable<T> source, int pageIndex, int pageSize, bool getOnlyTotalCount = false)
    {
        if (source is null)
            return new PagedList<T>(new List<T>(), pageIndex, pageSize);

        pageSize = Math.Max(pageSize, 1);
        var count = await source.CountAsync();
        var page = getOnlyTotalCount ? new List<T>() : await source.Skip(pageIndex * pageSize).Take(pageSize).ToListAsync();

        return new PagedList<T>(page, pageIndex, pageSize, count);
    }

    // A failing query must show as a failed task, as it would with a database that answers later.
    private static Task<T> Done<T>(Func<T> query)
    {
        try
        {
            return Task.FromResult(query());
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
