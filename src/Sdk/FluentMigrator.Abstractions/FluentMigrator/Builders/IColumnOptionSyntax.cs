using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnOptionSyntax<T1, T2> : IFluentSyntax where T1 : IFluentSyntax where T2 : IFluentSyntax
{
    T2 ForeignKey();
    T2 ForeignKey(string primaryTableName, string primaryColumnName);
    T2 ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName);
    T2 ForeignKey(string foreignKeyName, string primaryTableSchema, string primaryTableName, string primaryColumnName);
    T1 Identity();
    T1 Indexed();
    T1 Indexed(string indexName);
    T1 NotNullable();
    T1 Nullable();
    T1 PrimaryKey();
    T1 PrimaryKey(string primaryKeyName);
    T1 Unique();
    T1 Unique(string indexName);
    T1 WithDefaultValue(object value);
}
