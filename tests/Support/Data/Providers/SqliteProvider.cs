using System.Data.Common;
using System.Globalization;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Internal.DataProvider.SQLite;
using LinqToDB.Mapping;
using Support.Data.Mapping;

namespace Support.Data.Providers;

/// <summary>SQLite with values that sort and add up as they do in the shop's databases.</summary>
internal sealed class SqliteProvider : SQLiteDataProvider
{
    private readonly MappingSchema _schema;

    public SqliteProvider()
        : base(ProviderName.SQLiteMS, SQLiteProvider.Microsoft)
    {
        _schema = ShopMapping.Of(DatabaseKind.Sqlite, base.MappingSchema);
    }

    public override MappingSchema MappingSchema => _schema;

    public static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public override void SetParameter(DataConnection dataConnection, DbParameter parameter, string name, DbDataType dataType, object? value)
    {
        var (plain, type) = value switch
        {
            // As a text it would neither sort nor add up.
            decimal number => ((double)number, dataType.WithDataType(DataType.Double)),
            DateTime time => (Text(time), dataType.WithDataType(DataType.NVarChar)),
            Guid guid => (guid.ToString().ToUpperInvariant(), dataType.WithDataType(DataType.NVarChar)),
            _ => (value, dataType),
        };

        base.SetParameter(dataConnection, parameter, name, type, plain);
    }
}
