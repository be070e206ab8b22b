using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public sealed class DirtyKeyBuilder : NopEntityBuilder<DirtyKeyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(DirtyKeyRecord.Token)).AsString(36).NotNullable();
    }
}

public sealed class FailedWorkBuilder : NopEntityBuilder<FailedWorkRecord>
{
    public const int REASON_LENGTH = 2000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(FailedWorkRecord.Work)).AsString(100).NotNullable()
            .WithColumn(nameof(FailedWorkRecord.Reason)).AsString(REASON_LENGTH).NotNullable();
    }
}
