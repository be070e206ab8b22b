using LinqToDB;
using LinqToDB.DataProvider;
using Support.Data.Providers;

namespace Support.Data;

/// <summary>One provider for all databases of a kind: what linq2db has translated for one serves the others.</summary>
internal static class ShopProviders
{
    private static readonly Lazy<DataOptions> _sqlite = new(() => Of(new SqliteProvider()));
    private static readonly Lazy<DataOptions> _postgreSql = new(() => Of(new PostgreSqlProvider(ignoresCase: false)));
    private static readonly Lazy<DataOptions> _postgreSqlWithoutCase = new(() => Of(new PostgreSqlProvider(ignoresCase: true)));
    private static readonly Lazy<DataOptions> _mySql = new(() => Of(new Providers.MySqlProvider()));

    public static DataOptions Of(ShopDatabase database) => database switch
    {
        { Kind: DatabaseKind.Sqlite } => _sqlite.Value,
        { Kind: DatabaseKind.MySql } => _mySql.Value,
        { IgnoresCase: true } => _postgreSqlWithoutCase.Value,
        _ => _postgreSql.Value,
    };

    private static DataOptions Of(IDataProvider provider) => new DataOptions().UseDataProvider(provider);
}
