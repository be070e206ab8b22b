using FluentMigrator.Infrastructure;
using System.Data;

namespace FluentMigrator.Builders;

public interface IForeignKeyCascadeSyntax<T1, T2> : IFluentSyntax where T1 : IFluentSyntax where T2 : IFluentSyntax
{
    T2 OnDelete(Rule rule);
}
