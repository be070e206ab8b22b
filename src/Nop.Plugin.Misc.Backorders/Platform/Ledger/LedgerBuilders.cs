using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public sealed class HistoryBuilder : NopEntityBuilder<HistoryRecord>
{
    public const int REASON_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(HistoryRecord.Reason)).AsString(REASON_LENGTH).NotNullable();
    }
}

public sealed class KeyLeaseBuilder : NopEntityBuilder<KeyLeaseRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(KeyLeaseRecord.Token)).AsString(36).NotNullable();
    }
}
