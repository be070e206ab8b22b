using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Mapping;

public class WaitingRequestBuilder : NopEntityBuilder<WaitingRequestRecord>
{
    public const int ANSWER_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(WaitingRequestRecord.Claim)).AsString(50).NotNullable()
            .WithColumn(nameof(WaitingRequestRecord.Answer)).AsString(ANSWER_LENGTH).NotNullable();
    }
}

public class LinkKeyBuilder : NopEntityBuilder<LinkKeyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(LinkKeyRecord.Name)).AsString(50).NotNullable()
            .WithColumn(nameof(LinkKeyRecord.Value)).AsString(200).NotNullable();
    }
}
