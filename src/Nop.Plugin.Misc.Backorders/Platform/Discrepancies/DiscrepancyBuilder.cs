using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public sealed class DiscrepancyBuilder : NopEntityBuilder<DiscrepancyRecord>
{
    public const int DETAIL_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(DiscrepancyRecord.Claim)).AsString(100).NotNullable()
            .WithColumn(nameof(DiscrepancyRecord.Detail)).AsString(DETAIL_LENGTH).NotNullable()
            .WithColumn(nameof(DiscrepancyRecord.Cause)).AsString(50).NotNullable();
    }
}
