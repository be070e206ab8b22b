using System.Linq.Expressions;
using System.Reflection;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Exact;

/// <summary>
/// Writes of a row only what changed: numbers of units are added to what the table has at that moment, in one statement;
/// other columns are set. The shop's own saving writes every column as it was when it was read.
/// </summary>
internal static class ChangedColumns<TEntity> where TEntity : BaseEntity
{
    private static readonly PropertyInfo[] _columns =
    [
        .. typeof(TEntity).GetProperties().Where(property => property is { CanRead: true, CanWrite: true, Name: not nameof(BaseEntity.Id) }
            && IsStored(property.PropertyType))
    ];

    private static readonly MethodInfo _set = typeof(Changes<TEntity>)
        .GetMethods()
        .Single(method => method.Name == "Set" && method.GetParameters()[1].ParameterType.IsGenericParameter);

    private static readonly MethodInfo _first = typeof(WhereRows<TEntity>)
        .GetMethods()
        .Single(method => method.Name == "Set" && method.GetParameters()[1].ParameterType.IsGenericParameter);

    /// <returns>What changed, and is not a number of units.</returns>
    public static IReadOnlyList<PropertyInfo> Between(TEntity before, TEntity after) =>
        [.. _columns.Where(column => !Equals(column.GetValue(before), column.GetValue(after)))];

    /// <param name="units">The columns of units.</param>
    public static async Task WriteAsync(
        IRepository<TEntity> rows,
        TEntity before,
        TEntity after,
        IReadOnlyList<Expression<Func<TEntity, int>>> units)
    {
        var names = units.Select(Name).ToHashSet();
        object change = rows.Where(row => row.Id == after.Id);
        foreach (var column in Between(before, after))
            change = names.Contains(column.Name) ? Added(change, column, before, after) : Set(change, column, after);

        if (change is Changes<TEntity> changes)
            await changes.UpdateAsync();
    }

    public static string Name(Expression<Func<TEntity, int>> column) => ((MemberExpression)column.Body).Member.Name;

    private static Changes<TEntity> Added(object change, PropertyInfo column, TEntity before, TEntity after)
    {
        var units = (int)column.GetValue(after)! - (int)column.GetValue(before)!;
        var row = Expression.Parameter(typeof(TEntity), "row");
        var name = Expression.Lambda<Func<TEntity, int>>(Expression.Property(row, column), row);
        var value = Expression.Lambda<Func<TEntity, int>>(
            Expression.Add(Expression.Property(row, column), Expression.Constant(units)),
            row);

        return change is Changes<TEntity> changes ? changes.Set(name, value) : ((WhereRows<TEntity>)change).Set(name, value);
    }

    private static object Set(object change, PropertyInfo column, TEntity after)
    {
        var row = Expression.Parameter(typeof(TEntity), "row");
        var method = change is Changes<TEntity> ? _set : _first;

        return method.MakeGenericMethod(column.PropertyType)
            .Invoke(change, [Expression.Lambda(Expression.Property(row, column), row), column.GetValue(after)])!;
    }

    // The shop stores an enum in a number beside it.
    private static bool IsStored(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: false } plain
        && (plain.IsPrimitive || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateTime) || plain == typeof(Guid));
}
