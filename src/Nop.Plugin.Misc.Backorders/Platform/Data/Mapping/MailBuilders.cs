using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Mapping;

public class NoticeOptOutBuilder : NopEntityBuilder<NoticeOptOutRecord>
{
    public const int EMAIL_LENGTH = 200;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(NoticeOptOutRecord.Email)).AsString(EMAIL_LENGTH).NotNullable();
    }
}

public class PendingNoticeBuilder : NopEntityBuilder<PendingNoticeRecord>
{
    /// <summary>With its kind and the way it is the claim of a notice, whose column is 50 long.</summary>
    public const int FACT_LENGTH = 30;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(PendingNoticeRecord.Fact)).AsString(FACT_LENGTH).NotNullable()
            .WithColumn(nameof(PendingNoticeRecord.Reason)).AsString(HistoryBuilder.REASON_LENGTH).NotNullable();
    }
}
