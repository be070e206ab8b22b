using LinqToDB;
using LinqToDB.DataProvider;
using Support.Data.Providers;

namespace Support.Data;

/// <summary>One provider for all databases of a kind: what linq2db has translated for one serves the others.</summary>
internal static class ShopProviders
{
    private static readonly Lazy<DataOptions> Sqlite = new(() => Of(new SqliteProvider()));
    private static readonly Lazy<DataOptions> PostgreSql = new(() => Of(new PostgreSqlProvider(ignoresCase: false)));
    private static readonly Lazy<DataOptions> PostgreSqlWithoutCase = new(() => Of(new PostgreSqlProvider(ignoresCase: true)));
    private static readonly Lazy<DataOptions> MySql = new(() => Of(new Providers.MySqlProvider()));

    public static DataOptions Of(ShopDatabase database) => database switch
    {
        { Kind: DatabaseKind.Sqlite } => Sqlite.Value,
        { Kind: DatabaseKind.MySql } => MySql.Value,
        { IgnoresCase: true } => PostgreSqlWithoutCase.Value,
        _ => PostgreSql.Value,
    };

    private static DataOptions Of(IDataProvider provider) => new DataOptions().UseDataProvider(provider);
}
