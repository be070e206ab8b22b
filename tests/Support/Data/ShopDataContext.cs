using System.Transactions;
using LinqToDB;
using LinqToDB.Data;

namespace Support.Data;

/// <summary>A connection of its own for each statement, so queries may be nested, joined and run side by side.</summary>
internal sealed class ShopDataContext(ShopDatabase shop) : DataContext(ShopProviders.Of(shop))
{
    private static readonly UnhurriedSqlite _unhurried = new();

    // The connection is no part of the options: they tell linq2db which translated queries it may use again.
    protected override DataConnection CreateDataConnection(DataOptions options)
    {
        // SQLite knows no ambient transactions, so nobody asks. Asking throws when the scope is complete already, which is what consumers of bulk events meet.
        _ = Transaction.Current;

        var connection = new DataConnection(options.UseConnection(DataProvider, shop.NewConnection(), disposeConnection: true));
        connection.AddInterceptor(shop.Death.Watch());
        if (shop.Kind == DatabaseKind.Sqlite)
            connection.AddInterceptor(_unhurried);

        return connection;
    }
}
