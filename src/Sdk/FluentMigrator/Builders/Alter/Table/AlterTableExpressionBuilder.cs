// behaviour
using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Alter.Table;

public class AlterTableExpressionBuilder : ExpressionBuilderWithColumnTypesBase<AlterTableExpression, IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax>,
    IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax,
    IAlterTableColumnAsTypeSyntax,
    IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax
{
    private readonly ColumnOptions _options;
    private readonly IMigrationContext _context;

    public AlterTableExpressionBuilder(AlterTableExpression expression, IMigrationContext context)
        : base(expression)
    {
        _options = new ColumnOptions(context, expression.TableName);
        _context = context;
    }

    public override ColumnDefinition GetColumnForType() => _options.Column;

    public IAlterTableColumnAsTypeSyntax AddColumn(string name)
    {
        _options.Column = new ColumnDefinition { Name = name, TableName = Expression.TableName };
        _context.Expressions.Add(new CreateColumnExpression { TableName = Expression.TableName, Column = _options.Column });

        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Identity()
    {
        _options.Column.IsIdentity = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed()
    {
        _options.Index(null, unique: false);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed(string indexName)
    {
        _options.Index(indexName, unique: false);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax NotNullable()
    {
        _options.Column.IsNullable = false;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Nullable()
    {
        _options.Column.IsNullable = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey()
    {
        _options.PrimaryKey();
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey(string primaryKeyName)
    {
        _options.PrimaryKey();
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique()
    {
        _options.Index(null, unique: true);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique(string indexName)
    {
        _options.Index(indexName, unique: true);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax WithDefaultValue(object value)
    {
        _options.Column.DefaultValue = value;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey()
    {
        _options.Column.IsForeignKey = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(null, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableSchema, string primaryTableName, string primaryColumnName)
    {
        _options.ForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        _options.OnDelete(rule);
        return this;
    }
}
