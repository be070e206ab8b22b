using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>Lengths of text columns: an indexed one must be short for MySQL, all others are auto-mapped.</summary>
public sealed class LimitAdviceBuilder : NopEntityBuilder<LimitAdviceRecord>
{
    private const int CLAIM_LENGTH = 40;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(LimitAdviceRecord.Claim)).AsString(CLAIM_LENGTH).NotNullable();
    }
}

/// <summary>The same of claims.</summary>
public sealed class LimitClaimBuilder : NopEntityBuilder<LimitClaimRecord>
{
    public const int TOKEN_LENGTH = 36;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(LimitClaimRecord.Token)).AsString(TOKEN_LENGTH).NotNullable();
    }
}
