using System.Linq.Expressions;
using LinqToDB;
using Nop.Core;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

/// <summary>
/// The one door to LinqToDB: statements of the plugin's own tables that write rows on a condition, or many rows at once, and
/// say how many. Each runs by itself, without the serializable transaction that the shop opens around its deletes by
/// condition or list, which fails under load for no fault of ours; nothing is published.
/// </summary>
internal static class TableWrites
{
    /// <summary>The rows that meet a condition at the moment when they are written.</summary>
    public static WhereRows<TRecord> Where<TRecord>(
        this IRepository<TRecord> repository,
        Expression<Func<TRecord, bool>> which) where TRecord : BaseEntity
    {
        return new(repository.ToWrite().Where(which));
    }

    /// <summary>The table as a target. A shop on SQL Server may read all tables with a hint that no target of a write may have.</summary>
    public static IQueryable<TRecord> ToWrite<TRecord>(this IRepository<TRecord> repository) where TRecord : BaseEntity
    {
        var expression = repository.Table.Expression;
        while (expression is MethodCallExpression { Arguments.Count: > 1 } hinted)
            expression = hinted.Arguments[0];

        return expression == repository.Table.Expression ? repository.Table : repository.Table.Provider.CreateQuery<TRecord>(expression);
    }

    /// <summary>Values as the rows of a table that can be joined. There is no table of none: ask for it when there are some.</summary>
    public static IQueryable<TRow> Values<TRecord, TRow>(
        this IRepository<TRecord> repository,
        IEnumerable<TRow> rows) where TRecord : BaseEntity
    {
        var values = rows.ToArray();
        // Named like a variable of a query, so that the statement is known again when other values come.
        Expression<Func<TRow[]>> named = () => values;

        return repository.Table.Provider.CreateQuery<TRow>(Expression.Call(
            typeof(Queryable),
            nameof(Queryable.AsQueryable),
            [typeof(TRow)],
            named.Body));
    }

    /// <summary>
    /// Inserts what a query finds. Values that are neither joined nor filtered would only be read, not inserted, by the shop's
    /// version of LinqToDB.
    /// </summary>
    /// <returns>How many rows were inserted.</returns>
    public static Task<int> InsertFromAsync<TSource, TRecord>(
        this IRepository<TRecord> repository,
        IQueryable<TSource> source,
        Expression<Func<TSource, TRecord>> row)
        where TRecord : BaseEntity
    {
        return source.InsertAsync((ITable<TRecord>)repository.Table, row);
    }

    /// <summary>Writes into each row of a table what a query found beside it.</summary>
    /// <returns>How many rows were written.</returns>
    public static Task<int> UpdateEachAsync<TSource, TRecord>(
        this IQueryable<TSource> source,
        Expression<Func<TSource, TRecord>> target,
        Expression<Func<TSource, TRecord>> values)
        where TRecord : BaseEntity
    {
        return source.UpdateAsync(target, values);
    }
}
