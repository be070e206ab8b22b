using System.Globalization;
using Nop.Data;
using Nop.Data.Mapping;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Server;

/// <summary>
/// How a server writes what is written many rows at a time. Nothing in these statements comes from outside: numbers,
/// dates, yes and no, and short codes of our own.
/// </summary>
public abstract class Dialect
{
    /// <returns>Null when the server is of no known kind.</returns>
    public static Dialect? Of(DataProviderType provider) => provider switch
    {
        DataProviderType.PostgreSQL => new PostgreSql(),
        DataProviderType.MySql => new MySql(),
        DataProviderType.SqlServer => new SqlServer(),
        _ => null
    };

    public string Table<TRecord>() => Name(NameCompatibilityManager.GetTableName(typeof(TRecord)));

    public abstract string Name(string name);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public virtual string Flag(bool value) => value ? "1" : "0";

    public virtual string Instant(DateTime utc) => $"'{utc.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    /// <summary>Statements that write may stand inside of another.</summary>
    public virtual bool WritesAtOnce => false;

    public string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Name));

    /// <summary>Rows of values as a table that can be joined.</summary>
    public virtual string Rows(string alias, IReadOnlyList<string> columns, IEnumerable<string> rows)
    {
        return $"(VALUES {string.Join(", ", rows.Select(row => $"({row})"))}) AS {alias} ({Names(columns)})";
    }

    /// <summary>Updates the rows of <paramref name="table"/>, named b, that meet the joined tables.</summary>
    /// <param name="joins">Tables and conditions, as "rows AS v ON …".</param>
    public abstract string Update(string table, IEnumerable<(string Column, string Value)> sets, IReadOnlyList<(string Table, string On)> joins);

    /// <summary>Reads rows and keeps others from deleting them until the transaction ends.</summary>
    public abstract string Hold(string table, IReadOnlyList<string> columns, string where);

    /// <summary>Inserts rows and leaves out those that break a unique index.</summary>
    public abstract string InsertMissing(string table, IReadOnlyList<string> columns, IReadOnlyList<string> unique, IEnumerable<string> rows);

    private sealed class PostgreSql : Dialect
    {
        public override bool WritesAtOnce => true;

        public override string Name(string name) => $"\"{name}\"";

        public override string Flag(bool value) => value ? "TRUE" : "FALSE";

        public override string Instant(DateTime utc) => $"TIMESTAMP {base.Instant(utc)}";

        public override string Hold(string table, IReadOnlyList<string> columns, string where) => $"SELECT {Names(columns)} FROM {table} WHERE {where} FOR SHARE";

        public override string Update(string table, IEnumerable<(string Column, string Value)> sets, IReadOnlyList<(string Table, string On)> joins) =>
            $"UPDATE {table} AS b SET {string.Join(", ", sets.Select(set => $"{Name(set.Column)} = {set.Value}"))}"
            + $" FROM {string.Join(", ", joins.Select(join => join.Table))} WHERE {string.Join(" AND ", joins.Select(join => join.On))}";

        public override string InsertMissing(string table, IReadOnlyList<string> columns, IReadOnlyList<string> unique, IEnumerable<string> rows) =>
            $"INSERT INTO {table} ({Names(columns)}) VALUES {string.Join(", ", rows.Select(row => $"({row})"))} ON CONFLICT DO NOTHING";
    }

    private sealed class MySql : Dialect
    {
        public override string Name(string name) => $"`{name}`";

        public override string Hold(string table, IReadOnlyList<string> columns, string where) => $"SELECT {Names(columns)} FROM {table} WHERE {where} LOCK IN SHARE MODE";

        // A table of values has no column names in older servers.
        public override string Rows(string alias, IReadOnlyList<string> columns, IEnumerable<string> rows) =>
            $"(SELECT {string.Join(", ", columns.Select(column => $"0 AS {Name(column)}"))} FROM DUAL WHERE 1 = 0 UNION ALL SELECT {string.Join(" UNION ALL SELECT ", rows)}) AS {alias}";

        public override string Update(string table, IEnumerable<(string Column, string Value)> sets, IReadOnlyList<(string Table, string On)> joins) =>
            $"UPDATE {table} AS b {string.Join(" ", joins.Select(join => $"JOIN {join.Table} ON {join.On}"))}"
            + $" SET {string.Join(", ", sets.Select(set => $"b.{Name(set.Column)} = {set.Value}"))}";

        public override string InsertMissing(string table, IReadOnlyList<string> columns, IReadOnlyList<string> unique, IEnumerable<string> rows) =>
            $"INSERT IGNORE INTO {table} ({Names(columns)}) VALUES {string.Join(", ", rows.Select(row => $"({row})"))}";
    }

    private sealed class SqlServer : Dialect
    {
        public override string Name(string name) => $"[{name}]";

        public override string Instant(DateTime utc) => $"'{utc.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture)}'";

        public override string Hold(string table, IReadOnlyList<string> columns, string where) => $"SELECT {Names(columns)} FROM {table} WITH (UPDLOCK, HOLDLOCK) WHERE {where}";

        public override string Update(string table, IEnumerable<(string Column, string Value)> sets, IReadOnlyList<(string Table, string On)> joins) =>
            $"UPDATE b SET {string.Join(", ", sets.Select(set => $"{Name(set.Column)} = {set.Value}"))} FROM {table} AS b"
            + $" {string.Join(" ", joins.Select(join => $"JOIN {join.Table} ON {join.On}"))}";

        public override string InsertMissing(string table, IReadOnlyList<string> columns, IReadOnlyList<string> unique, IEnumerable<string> rows) =>
            $"INSERT INTO {table} ({Names(columns)}) SELECT {string.Join(", ", columns.Select(column => $"v.{Name(column)}"))} FROM {Rows("v", columns, rows)}"
            + $" WHERE NOT EXISTS (SELECT 1 FROM {table} AS t WITH (UPDLOCK, HOLDLOCK) WHERE {string.Join(" AND ", unique.Select(column => $"t.{Name(column)} = v.{Name(column)}"))})";
    }
}
