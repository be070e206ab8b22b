using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public sealed class ProductPolicyBuilder : NopEntityBuilder<ProductPolicyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(ProductPolicyRecord.LeadDays)).AsString(20).NotNullable();
    }
}
