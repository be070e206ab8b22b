using System.Data.Common;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.PostgreSQL;
using LinqToDB.Internal.DataProvider.PostgreSQL;
using LinqToDB.Mapping;
using LinqToDB.SqlQuery;
using Support.Data.Mapping;

namespace Support.Data.Providers;

/// <summary>PostgreSQL as the platform speaks to it: texts are sent as the type that knows no case, where the server has it.</summary>
internal sealed class PostgreSqlProvider : PostgreSQLDataProvider
{
    private const string CITEXT = "citext";

    private readonly MappingSchema _schema;
    private readonly bool _ignoresCase;

    public PostgreSqlProvider(bool ignoresCase)
        : base(ProviderName.PostgreSQL92, PostgreSQLVersion.v92)
    {
        _ignoresCase = ignoresCase;
        _schema = ShopMapping.Of(DatabaseKind.PostgreSql, base.MappingSchema);

        if (ignoresCase)
            _schema.SetDataType(typeof(string), new SqlDataType(new DbDataType(typeof(string), CITEXT)));
    }

    public override MappingSchema MappingSchema => _schema;

    public override void SetParameter(DataConnection dataConnection, DbParameter parameter, string name, DbDataType dataType, object? value) =>
        base.SetParameter(dataConnection, parameter, name, _ignoresCase && value is string && dataType.SystemType == typeof(string) ? dataType.WithDbType(CITEXT) : dataType, value);
}
