using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

public sealed class RequestBuilder : NopEntityBuilder<RequestRecord>
{
    public const int ANSWER_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(RequestRecord.Claim)).AsString(50).NotNullable()
            .WithColumn(nameof(RequestRecord.Answer)).AsString(ANSWER_LENGTH).NotNullable();
    }
}

public sealed class LinkKeyBuilder : NopEntityBuilder<LinkKeyRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(LinkKeyRecord.Name)).AsString(50).NotNullable()
            .WithColumn(nameof(LinkKeyRecord.Value)).AsString(200).NotNullable();
    }
}
