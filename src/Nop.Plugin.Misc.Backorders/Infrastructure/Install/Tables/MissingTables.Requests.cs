using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>What those who wait ask for, and who wants to hear when something is back.</content>
public abstract partial class MissingTables
{
    private static Type[] RequestTables => [
        typeof(RequestRecord), typeof(OfferRecord), typeof(IncentiveRuleRecord), typeof(IncentiveGrantRecord),
        typeof(BackInStockRecord), typeof(LinkKeyRecord)
    ];

    private void GrowRequestTables()
    {
        foreach (var amount in (string[])[
            nameof(RequestRecord.WorthInMoney), nameof(RequestRecord.WorthOnGiftCards),
            nameof(RequestRecord.WorthInPoints), nameof(RequestRecord.TotalBefore), nameof(RequestRecord.TotalAfter)
        ])
            AddColumn<RequestRecord>(amount, column => column.AsDecimal(18, 4).NotNullable().WithDefaultValue(0));

        // What was asked or settled before is taken for told.
        AddColumn<RequestRecord>(nameof(RequestRecord.ToTellId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<RequestRecord>(nameof(RequestRecord.Points), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<IncentiveGrantRecord>(
            nameof(IncentiveGrantRecord.RewardId),
            column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<IncentiveGrantRecord>(
            nameof(IncentiveGrantRecord.Value),
            column => column.AsDecimal(18, 4).NotNullable().WithDefaultValue(0));
        AddColumn<IncentiveGrantRecord>(nameof(IncentiveGrantRecord.EndsOnUtc), column => column.AsDateTime2().Nullable());
        AddColumn<IncentiveGrantRecord>(
            nameof(IncentiveGrantRecord.IsRevoked),
            column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        AddColumn<BackInStockRecord>(nameof(BackInStockRecord.EndedOnUtc), column => column.AsDateTime2().Nullable());
        AddColumn<BackInStockRecord>(nameof(BackInStockRecord.ConfirmationSentOnUtc), column => column.AsDateTime2().Nullable());
        AddColumn<BackInStockRecord>(
            nameof(BackInStockRecord.AskedFrom),
            column => column.AsString(BackInStockBuilder.ASKED_FROM_LENGTH).NotNullable().WithDefaultValue(""));
        AddColumn<BackInStockRecord>(
            nameof(BackInStockRecord.AskedByVisitor),
            column => column.AsInt32().NotNullable().WithDefaultValue(0));
    }

    private void CreateRequestTables()
    {
        CreateTable<RequestRecord>(() =>
        {
            Unique<RequestRecord>(nameof(RequestRecord.Claim));
            Index<RequestRecord>(nameof(RequestRecord.StateId), nameof(RequestRecord.CreatedOnUtc));
            Index<RequestRecord>(nameof(RequestRecord.OrderId));
        });
        CreateTable<OfferRecord>(() => Unique<OfferRecord>(nameof(OfferRecord.BackorderId), nameof(OfferRecord.ProductId)));
        CreateTable<BackInStockRecord>(() =>
        {
            Unique<BackInStockRecord>(nameof(BackInStockRecord.Claim));
            Index<BackInStockRecord>(
                nameof(BackInStockRecord.ProductId),
                nameof(BackInStockRecord.CombinationId),
                nameof(BackInStockRecord.StateId));
            Index<BackInStockRecord>(nameof(BackInStockRecord.StateId));
            Index<BackInStockRecord>(nameof(BackInStockRecord.CustomerId));
        });
        CreateTable<IncentiveRuleRecord>(() => { });
        CreateTable<IncentiveGrantRecord>(() =>
        {
            Unique<IncentiveGrantRecord>(nameof(IncentiveGrantRecord.RuleId), nameof(IncentiveGrantRecord.OrderId));
            Index<IncentiveGrantRecord>(nameof(IncentiveGrantRecord.OrderId));
        });
        CreateTable<LinkKeyRecord>(() => Unique<LinkKeyRecord>(nameof(LinkKeyRecord.Name)));
    }
}
