using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Mapping;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public class HistoryBuilder : NopEntityBuilder<HistoryRecord>
{
    public const int REASON_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(HistoryRecord.Reason)).AsString(REASON_LENGTH).NotNullable();
    }
}

public class DirtyKeyBuilder : NopEntityBuilder<DirtyKeyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(DirtyKeyRecord.Token)).AsString(36).NotNullable();
    }
}

public class KeyLeaseBuilder : NopEntityBuilder<KeyLeaseRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(KeyLeaseRecord.Token)).AsString(36).NotNullable();
    }
}

public class NotificationBuilder : NopEntityBuilder<NotificationRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(NotificationRecord.Kind)).AsString(50).NotNullable();
    }
}

public class FailedWorkBuilder : NopEntityBuilder<FailedWorkRecord>
{
    public const int REASON_LENGTH = 2000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(FailedWorkRecord.Work)).AsString(100).NotNullable()
            .WithColumn(nameof(FailedWorkRecord.Reason)).AsString(REASON_LENGTH).NotNullable();
    }
}

public class ProductPolicyBuilder : NopEntityBuilder<ProductPolicyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(ProductPolicyRecord.LeadDays)).AsString(20).NotNullable();
    }
}

public class DiscrepancyBuilder : NopEntityBuilder<DiscrepancyRecord>
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
