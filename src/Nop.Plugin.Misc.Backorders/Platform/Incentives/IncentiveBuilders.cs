using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

public sealed class IncentiveRuleBuilder : NopEntityBuilder<IncentiveRuleRecord>
{
    public const int NAME_LENGTH = 200;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(IncentiveRuleRecord.Name)).AsString(NAME_LENGTH).NotNullable();
    }
}

public sealed class IncentiveGrantBuilder : NopEntityBuilder<IncentiveGrantRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(IncentiveGrantRecord.Code)).AsString(50).NotNullable();
    }
}
