// behaviour
using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder : ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax,
    ICreateTableColumnAsTypeSyntax,
    ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax
{
    private readonly ColumnOptions _options;

    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context)
        : base(expression)
    {
        _options = new ColumnOptions(context, expression.TableName);
    }

    public override ColumnDefinition GetColumnForType() => _options.Column;

    public ICreateTableColumnAsTypeSyntax WithColumn(string name)
    {
        _options.Column = new ColumnDefinition { Name = name, TableName = Expression.TableName };
        Expression.Columns.Add(_options.Column);

        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Identity()
    {
        _options.Column.IsIdentity = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed()
    {
        _options.Index(null, unique: false);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed(string indexName)
    {
        _options.Index(indexName, unique: false);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable()
    {
        _options.Column.IsNullable = false;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Nullable()
    {
        _options.Column.IsNullable = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey()
    {
        _options.PrimaryKey();
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey(string primaryKeyName)
    {
        _options.PrimaryKey();
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique()
    {
        _options.Index(null, unique: true);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique(string indexName)
    {
        _options.Index(indexName, unique: true);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value)
    {
        _options.Column.DefaultValue = value;
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey()
    {
        _options.Column.IsForeignKey = true;
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(null, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string foreignKeyName, string primaryTableSchema, string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax OnDelete(Rule rule)
    {
        _options.OnDelete(rule);
        return this;
    }
}
