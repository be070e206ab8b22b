using System.Data.Common;
using LinqToDB.Interceptors;

namespace Support.Data;

/// <summary>
/// A server that dies right before one of its writes, which is as good as right after the write before: from then on it
/// writes nothing more.
/// </summary>
public sealed class Death
{
    private int _writes;

    /// <summary>The write that is not made any more, counted from 1; 0: it lives.</summary>
    public int At { get; private set; }

    /// <summary>Whether it came to that write.</summary>
    public bool HasCome => At > 0 && _writes >= At;

    public void Await(int write) => (At, _writes) = (write, 0);

    /// <summary>Another server starts.</summary>
    public void Revive() => At = 0;

    internal CommandInterceptor Watch() => new Watching(this);

    private void Meet(string sql)
    {
        if (At == 0 || !IsWrite(sql))
            return;

        _writes++;
        if (HasCome)
            throw new InvalidOperationException("The server died.");
    }

    private static bool IsWrite(string sql)
    {
        var start = sql.AsSpan().TrimStart();

        return start.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) || start.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase) || start.StartsWith("DELETE", StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Watching(Death death) : CommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEventData eventData, DbCommand command)
        {
            death.Meet(command.CommandText);

            return command;
        }
    }
}
