using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

public sealed class LearnedLeadTimeBuilder : NopEntityBuilder<LearnedLeadTimeRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(LearnedLeadTimeRecord.ScopeKey)).AsString(ExpectedReceiptBuilder.SUPPLIER_LENGTH).NotNullable();
    }
}
