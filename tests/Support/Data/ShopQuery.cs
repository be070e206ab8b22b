using System.Collections;
using System.Linq.Expressions;
using Nop.Core;

namespace Support.Data;

/// <summary>A query that opens its own connection each time it runs, so queries may be nested, joined and run side by side.</summary>
internal class ShopQuery<T> : IOrderedQueryable<T>, IAsyncEnumerable<T>
{
    private readonly ShopQueryProvider _provider;

    public ShopQuery(ShopQueryProvider provider, Expression? expression = null)
    {
        _provider = provider;
        Expression = expression ?? Expression.Constant(this, typeof(IQueryable<T>));
    }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => _provider;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_provider.Rows<T>(Expression)).GetEnumerator();

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _provider.RowsAsync<T>(Expression, cancellationToken).GetAsyncEnumerator(cancellationToken);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The root of a query: a whole table.</summary>
internal sealed class ShopTable<T>(ShopQueryProvider provider) : ShopQuery<T>(provider), IShopTable where T : BaseEntity
{
    public IQueryable In(ShopContext context) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsNoTracking(context.Set<T>());
}

internal interface IShopTable
{
    IQueryable In(ShopContext context);
}
