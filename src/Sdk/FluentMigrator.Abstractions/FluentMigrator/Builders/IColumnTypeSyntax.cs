using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnTypeSyntax<T> : IFluentSyntax where T : IFluentSyntax
{
    T AsBinary(int size);
    T AsBoolean();
    T AsDateTime2();
    T AsDecimal(int size, int precision);
    T AsGuid();
    T AsInt32();
    T AsInt64();
    T AsString(int size);
}
