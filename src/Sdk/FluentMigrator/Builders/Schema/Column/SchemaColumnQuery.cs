using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema.Column;

public class SchemaColumnQuery : ISchemaColumnSyntax
{
    private readonly string _schemaName;
    private readonly string _tableName;
    private readonly string _columnName;
    private readonly IQuerySchema _schema;

    public SchemaColumnQuery(string schemaName, string tableName, string columnName, IMigrationContext context)
    {
        _schemaName = schemaName;
        _tableName = tableName;
        _columnName = columnName;
        _schema = context.QuerySchema;
    }

    public bool Exists() => _schema.ColumnExists(_schemaName, _tableName, _columnName);
}
