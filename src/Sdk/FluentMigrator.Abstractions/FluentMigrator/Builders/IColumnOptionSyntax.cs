using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnOptionSyntax<T1, T2> : IFluentSyntax where T1 : IFluentSyntax where T2 : IFluentSyntax
{
    T1 Identity();
    T1 NotNullable();
    T1 Nullable();
    T1 PrimaryKey();
    T1 WithDefaultValue(object value);
}
