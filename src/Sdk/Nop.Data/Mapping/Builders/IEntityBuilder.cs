using FluentMigrator.Builders.Create.Table;

namespace Nop.Data.Mapping.Builders;

public interface IEntityBuilder
{
    void MapEntity(CreateTableExpressionBuilder table);
}
