using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

/// <summary>What the options of a column do, the same for a new table and for a changed one.</summary>
internal sealed class ColumnOptions(IMigrationContext context, string tableName)
{
    public ColumnDefinition Column { get; set; }

    public void Index(string indexName, bool unique)
    {
        Column.IsIndexed = true;
        Column.IsUnique |= unique;

        var index = new IndexDefinition
        {
            Name = indexName ?? $"IX_{tableName}_{Column.Name}",
            TableName = tableName,
            IsUnique = unique,
        };
        index.Columns.Add(new IndexColumnDefinition { Name = Column.Name });
        context.Expressions.Add(new CreateIndexExpression { Index = index });
    }

    public void PrimaryKey() => Column.IsPrimaryKey = true;

    public void ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        Column.IsForeignKey = true;
        Column.ForeignKey = new ForeignKeyDefinition
        {
            Name = foreignKeyName,
            ForeignTable = tableName,
            ForeignColumns = new List<string> { Column.Name },
            PrimaryTable = primaryTableName,
            PrimaryColumns = new List<string> { primaryColumnName },
        };
    }

    public void OnDelete(Rule rule) => Column.ForeignKey.OnDelete = rule;
}
