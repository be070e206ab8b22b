using LinqToDB;
using LinqToDB.Mapping;
using LinqToDB.SqlQuery;

namespace Support.Data.Mapping;

/// <summary>What all databases of a kind share, so that a query is translated once for all of them.</summary>
internal static class ShopMapping
{
    public static MappingSchema Of(DatabaseKind kind, MappingSchema provider)
    {
        var schema = new MappingSchema($"Shop{kind}", provider);
        schema.AddMetadataReader(new BuilderMapping(kind));

        if (kind == DatabaseKind.Sqlite)
            DatesWithMicroseconds(schema);

        if (kind == DatabaseKind.MySql)
        {
            schema.SetDataType(typeof(Guid), new SqlDataType(DataType.NChar, typeof(Guid), 36));
            schema.SetConvertExpression<string, Guid>(text => new Guid(text));
        }

        return schema;
    }

    // As precise as in the shop's databases; all of one length, because SQLite compares them as texts.
    private static void DatesWithMicroseconds(MappingSchema schema) =>
        schema.SetValueToSqlConverter(typeof(DateTime), (text, _, _, value) => text.Append('\'').Append(Providers.SqliteProvider.Text((DateTime)value)).Append('\''));
}
