using System.Linq.Expressions;
using LinqToDB.Linq;

namespace LinqToDB;

public static class LinqExtensions
{
    public static IUpdatable<T> AsUpdatable<T>(this IQueryable<T> source) => throw new NotSupportedException();

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, TV value) => throw new NotSupportedException();

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, Expression<Func<T, TV>> update) => throw new NotSupportedException();

    public static Task<int> UpdateAsync<T>(this IUpdatable<T> source, CancellationToken token = default) => throw new NotSupportedException();

    public static Task<int> UpdateAsync<T>(this IQueryable<T> source, Expression<Func<T, T>> setter, CancellationToken token = default) => throw new NotSupportedException();

    public static Task<int> UpdateAsync<TSource, TTarget>(this IQueryable<TSource> source, Expression<Func<TSource, TTarget>> target, Expression<Func<TSource, TTarget>> setter, CancellationToken token = default) => throw new NotSupportedException();

    public static Task<int> DeleteAsync<T>(this IQueryable<T> source, CancellationToken token = default) => throw new NotSupportedException();

    public static Task<int> InsertAsync<TSource, TTarget>(this IQueryable<TSource> source, ITable<TTarget> target, Expression<Func<TSource, TTarget>> setter, CancellationToken token = default) => throw new NotSupportedException();
}
