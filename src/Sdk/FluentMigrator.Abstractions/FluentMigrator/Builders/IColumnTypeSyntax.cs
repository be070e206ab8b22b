using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnTypeSyntax<T> : IFluentSyntax where T : IFluentSyntax
{
    T AsBinary();
    T AsBinary(int size);
    T AsBoolean();
    T AsDateTime();
    T AsDateTime2();
    T AsDecimal();
    T AsDecimal(int size, int precision);
    T AsGuid();
    T AsInt32();
    T AsInt64();
    T AsString();
    T AsString(int size);
    T AsString(int size, string collationName);
    T AsString(string collationName);
}
