using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>The back office of expected receipts.</summary>
internal static class SupplyServices
{
    public static readonly Type[] All =
    [
        typeof(ExpectedReceipts), typeof(LeadTimeRules), typeof(ReceiptQueries), typeof(Receivings), typeof(StockIntake), typeof(SkuLookup), typeof(CombinationTexts), typeof(WaitingForReceipts),
        typeof(ReceiptDiscrepancies), typeof(BookStock), typeof(ReceiveGoods), typeof(ReceiptDesk), typeof(ReadReceiptFile), typeof(ImportReceipts),
        typeof(LeadTimeRuleEditing), typeof(ReceiptQuery), typeof(ReceiptWords), typeof(ReceiptRows), typeof(ReceiptListFactory), typeof(ReceiptFormLists), typeof(DeliveryRows), typeof(ReceiptPageFactory), typeof(ReceiptFormReading),
        typeof(ReceiptShiftFactory), typeof(ReceiptImportFactory), typeof(LeadTimesFactory), typeof(ProductReceipts)
    ];
}
