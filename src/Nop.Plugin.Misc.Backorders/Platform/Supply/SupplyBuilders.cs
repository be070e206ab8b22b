using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

public sealed class ExpectedReceiptBuilder : NopEntityBuilder<ExpectedReceiptRecord>
{
    public const int SUPPLIER_LENGTH = 200;
    public const int REFERENCE_LENGTH = 100;
    public const int NOTE_LENGTH = 1000;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(ExpectedReceiptRecord.Supplier)).AsString(SUPPLIER_LENGTH).NotNullable()
            .WithColumn(nameof(ExpectedReceiptRecord.Reference)).AsString(REFERENCE_LENGTH).NotNullable()
            .WithColumn(nameof(ExpectedReceiptRecord.Note)).AsString(NOTE_LENGTH).NotNullable();
    }
}

public sealed class ReceivingBuilder : NopEntityBuilder<ReceivingRecord>
{
    public const int MESSAGE_LENGTH = 400;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(ReceivingRecord.Claim)).AsString(50).NotNullable()
            .WithColumn(nameof(ReceivingRecord.Message)).AsString(MESSAGE_LENGTH).NotNullable();
    }
}

public sealed class LeadTimeRuleBuilder : NopEntityBuilder<LeadTimeRuleRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(LeadTimeRuleRecord.ScopeKey)).AsString(ExpectedReceiptBuilder.SUPPLIER_LENGTH).NotNullable()
            .WithColumn(nameof(LeadTimeRuleRecord.LeadDays)).AsString(20).NotNullable();
    }
}
