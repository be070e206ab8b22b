// behaviour
using FluentMigrator.Builders.Schema.Column;
using FluentMigrator.Builders.Schema.Index;
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

    public ISchemaColumnSyntax Column(string columnName) =>
        new Answer(() => _schema.ColumnExists(_schemaName, _tableName, columnName));

    public bool Exists() => _schema.TableExists(_schemaName, _tableName);

    public ISchemaIndexSyntax Index(string indexName) =>
        new Answer(() => _schema.IndexExists(_schemaName, _tableName, indexName));

    private sealed class Answer(Func<bool> exists) : ISchemaColumnSyntax, ISchemaIndexSyntax
    {
        public bool Exists() => exists();
    }
}
