using System.Data.Common;
using LinqToDB.Interceptors;

namespace Support.Data;

/// <summary>
/// SQLite need not wait for the disk at each commit: a process that is killed loses nothing, and a demo store may lose its
/// last second when the power goes.
/// </summary>
internal sealed class UnhurriedSqlite : ConnectionInterceptor
{
    public override void ConnectionOpened(ConnectionEventData eventData, DbConnection connection) => Tell(connection);

    public override Task ConnectionOpenedAsync(ConnectionEventData eventData, DbConnection connection, CancellationToken cancellationToken)
    {
        Tell(connection);

        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = normal";
        command.ExecuteNonQuery();
    }
}
