namespace FluentMigrator;

public interface IQuerySchema
{
    bool ColumnExists(string schemaName, string tableName, string columnName);
    bool TableExists(string schemaName, string tableName);
}
