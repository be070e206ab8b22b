using System.Collections.Concurrent;
using System.Data.Common;
using System.Transactions;

namespace Support.Data;

/// <summary>Lets SQLite, which knows no ambient transactions, take part in a <see cref="TransactionScope"/>.</summary>
internal sealed class AmbientSqlite : IEnlistmentNotification
{
    private static readonly ConcurrentDictionary<string, AmbientSqlite> Shared = new();
    private readonly string _id;

    private AmbientSqlite(string id, DbConnection connection)
    {
        _id = id;
        Connection = connection;
        Connection.Open();
        Transaction = Connection.BeginTransaction();
    }

    public DbConnection Connection { get; }

    public DbTransaction Transaction { get; }

    public static AmbientSqlite Of(Transaction ambient, Func<DbConnection> newConnection)
    {
        var id = ambient.TransactionInformation.LocalIdentifier;

        if (Shared.TryGetValue(id, out var known))
            return known;

        var opened = new AmbientSqlite(id, newConnection());
        Shared[id] = opened;
        ambient.EnlistVolatile(opened, EnlistmentOptions.None);

        return opened;
    }

    public void Prepare(PreparingEnlistment preparingEnlistment) => preparingEnlistment.Prepared();

    public void Commit(Enlistment enlistment)
    {
        Transaction.Commit();
        Close(enlistment);
    }

    public void Rollback(Enlistment enlistment)
    {
        Transaction.Rollback();
        Close(enlistment);
    }

    public void InDoubt(Enlistment enlistment) => Rollback(enlistment);

    private void Close(Enlistment enlistment)
    {
        Shared.TryRemove(_id, out _);
        Transaction.Dispose();
        Connection.Dispose();
        enlistment.Done();
    }
}
