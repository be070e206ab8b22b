using Microsoft.Data.Sqlite;

namespace Support.Data;

/// <summary>Shops search without regard to case on every database, so SQLite does here too.</summary>
internal static class ShopFunctions
{
    public static SqliteConnection AddTo(SqliteConnection connection)
    {
        connection.CreateFunction(
            "instr",
            (string? text, string? part) => text is null || part is null ? 0 : text.IndexOf(part, StringComparison.OrdinalIgnoreCase) + 1,
            isDeterministic: true);

        return connection;
    }
}
