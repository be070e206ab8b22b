using FluentMigrator.Builders.Create.Table;
using Nop.Core;

namespace Nop.Data.Mapping.Builders;

public abstract class NopEntityBuilder<T> : IEntityBuilder where T : BaseEntity
{
    public abstract void MapEntity(CreateTableExpressionBuilder table);
    protected NopEntityBuilder() { }
}
