using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create;

public interface ICreateExpressionRoot : IFluentSyntax
{
    ICreateColumnOnTableSyntax Column(string columnName);
    ICreateIndexForTableSyntax Index(string indexName);
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax Table(string tableName);
}
