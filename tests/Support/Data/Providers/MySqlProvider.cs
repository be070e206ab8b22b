using LinqToDB;
using LinqToDB.DataProvider.MySql;
using LinqToDB.Internal.DataProvider.MySql;
using LinqToDB.Mapping;
using Support.Data.Mapping;

namespace Support.Data.Providers;

/// <summary>MySQL and MariaDB in the oldest dialect, which is what the platform speaks whatever the server.</summary>
internal sealed class MySqlProvider : MySqlDataProvider
{
    private readonly MappingSchema _schema;

    public MySqlProvider()
        : base(ProviderName.MySql57MySqlConnector, MySqlVersion.MySql57, LinqToDB.DataProvider.MySql.MySqlProvider.MySqlConnector)
    {
        _schema = ShopMapping.Of(DatabaseKind.MySql, base.MappingSchema);
    }

    public override MappingSchema MappingSchema => _schema;
}
