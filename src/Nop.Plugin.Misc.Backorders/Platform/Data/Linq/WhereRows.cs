using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Linq;
using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

/// <summary>Rows of a table that meet a condition, to be changed or deleted in one statement.</summary>
internal sealed class WhereRows<TRecord>(IQueryable<TRecord> rows) where TRecord : BaseEntity
{
    public Changes<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> column, TValue value) =>
        new(rows.AsUpdatable().Set(column, value));

    /// <param name="value">From what the row has when it is written.</param>
    public Changes<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> column, Expression<Func<TRecord, TValue>> value) =>
        new(rows.AsUpdatable().Set(column, value));

    /// <param name="values">New values of some columns, as an object of them.</param>
    /// <returns>How many rows met the condition and were written.</returns>
    public Task<int> UpdateAsync(Expression<Func<TRecord, TRecord>> values) => rows.UpdateAsync(values);

    /// <returns>How many were deleted: who gets 1 for a row has claimed it.</returns>
    public Task<int> DeleteAsync() => rows.DeleteAsync();
}

internal sealed class Changes<TRecord>(IUpdatable<TRecord> rows) where TRecord : BaseEntity
{
    public Changes<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> column, TValue value) => new(rows.Set(column, value));

    public Changes<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> column, Expression<Func<TRecord, TValue>> value) =>
        new(rows.Set(column, value));

    /// <returns>How many rows still met the condition and were written.</returns>
    public Task<int> UpdateAsync() => rows.UpdateAsync();
}
