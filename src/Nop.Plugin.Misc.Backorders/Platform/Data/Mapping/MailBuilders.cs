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
