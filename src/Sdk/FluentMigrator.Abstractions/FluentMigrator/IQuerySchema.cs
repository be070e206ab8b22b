namespace FluentMigrator;

public interface IQuerySchema
{
    bool ColumnExists(string schemaName, string tableName, string columnName);
    bool IndexExists(string schemaName, string tableName, string indexName);
    bool TableExists(string schemaName, string tableName);
}
