using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

public sealed class OptOutBuilder : NopEntityBuilder<OptOutRecord>
{
    public const int EMAIL_LENGTH = 200;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(OptOutRecord.Email)).AsString(EMAIL_LENGTH).NotNullable();
    }
}

public sealed class PendingNotificationBuilder : NopEntityBuilder<PendingNotificationRecord>
{
    /// <summary>With its kind and the way it is the claim of a notice, whose column is 50 long.</summary>
    public const int FACT_LENGTH = 30;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(PendingNotificationRecord.Fact)).AsString(FACT_LENGTH).NotNullable()
            .WithColumn(nameof(PendingNotificationRecord.Reason)).AsString(HistoryBuilder.REASON_LENGTH).NotNullable();
    }
}

public sealed class NotificationBuilder : NopEntityBuilder<NotificationRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(NotificationRecord.Kind)).AsString(50).NotNullable();
    }
}
