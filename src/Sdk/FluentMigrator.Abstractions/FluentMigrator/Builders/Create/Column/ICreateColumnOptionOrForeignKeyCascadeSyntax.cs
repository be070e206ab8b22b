namespace FluentMigrator.Builders.Create.Column;

public interface ICreateColumnOptionOrForeignKeyCascadeSyntax : ICreateColumnOptionSyntax
{
}
