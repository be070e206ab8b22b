using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema.Table;

public class SchemaTableQuery : ISchemaTableSyntax
{
    private readonly IQuerySchema _schema;
    private readonly string _schemaName;
    private readonly string _tableName;

    public SchemaTableQuery(IMigrationContext context, string schemaName, string tableName)
    {
        _schema = context.QuerySchema;
        _schemaName = schemaName;
        _tableName = tableName;
    }

    public bool Exists() => _schema.TableExists(_schemaName, _tableName);
}
