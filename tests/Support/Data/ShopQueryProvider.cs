using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Support.Data;

internal sealed class ShopQueryProvider(ShopDatabase database) : IQueryProvider
{
    public IQueryable CreateQuery(Expression expression)
    {
        var element = expression.Type.GetInterfaces().Append(expression.Type)
            .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];

        return (IQueryable)Activator.CreateInstance(typeof(ShopQuery<>).MakeGenericType(element), this, expression)!;
    }

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new ShopQuery<TElement>(this, expression);

    public object? Execute(Expression expression) => Execute<object?>(expression);

    public TResult Execute<TResult>(Expression expression)
    {
        using var context = database.NewContext();
        var (rooted, provider) = Root(expression, context);

        return provider.Execute<TResult>(rooted);
    }

    public List<T> Rows<T>(Expression expression)
    {
        using var context = database.NewContext();
        var (rooted, provider) = Root(expression, context);

        return [.. provider.CreateQuery<T>(rooted)];
    }

    public async IAsyncEnumerable<T> RowsAsync<T>(Expression expression, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<T> rows = [];

        await using (var context = database.NewContext())
        {
            var (rooted, provider) = Root(expression, context);

            await foreach (var row in ((IAsyncEnumerable<T>)provider.CreateQuery<T>(rooted)).WithCancellation(cancellation))
                rows.Add(row);
        }

        foreach (var row in rows)
            yield return row;
    }

    private static (Expression Rooted, IQueryProvider Provider) Root(Expression expression, ShopContext context)
    {
        var visitor = new RootVisitor(context);
        var rooted = visitor.Visit(expression);

        return (rooted, visitor.Provider ?? throw new InvalidOperationException("The query reads no table."));
    }

    /// <summary>Puts the tables of one context where the query speaks of tables as such.</summary>
    private sealed class RootVisitor(ShopContext context) : ExpressionVisitor
    {
        public IQueryProvider? Provider { get; private set; }

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is IQueryable query ? Inline(query) ?? node : node;

        // Repositories are often captured by a lambda: x => _items.Table.Any(...)
        protected override Expression VisitMember(MemberExpression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) && Value(node) is IQueryable query
                ? Inline(query) ?? base.VisitMember(node)
                : base.VisitMember(node);

        private Expression? Inline(IQueryable query)
        {
            if (query is IShopTable table)
            {
                var rooted = table.In(context);
                Provider ??= rooted.Provider;

                return rooted.Expression;
            }

            return query.Provider is ShopQueryProvider ? Visit(query.Expression) : null;
        }

        // Not compiled: that takes a millisecond or two for each table that a query names.
        private static object? Value(Expression? node)
        {
            if (node is not MemberExpression member)
                return (node as ConstantExpression)?.Value;

            var owner = Value(member.Expression);
            if (member.Expression is not null && owner is null)
                return null;

            return member.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member.Member).GetValue(owner);
        }
    }
}
