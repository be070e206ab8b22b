using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

public sealed class BackInStockBuilder : NopEntityBuilder<BackInStockRecord>
{
    public const int EMAIL_LENGTH = 200;
    public const int ASKED_FROM_LENGTH = 64;

    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(BackInStockRecord.Email)).AsString(EMAIL_LENGTH).NotNullable()
            .WithColumn(nameof(BackInStockRecord.Claim)).AsString(150).NotNullable()
            .WithColumn(nameof(BackInStockRecord.Secret)).AsString(50).NotNullable()
            .WithColumn(nameof(BackInStockRecord.AskedFrom)).AsString(ASKED_FROM_LENGTH).NotNullable();
    }
}
