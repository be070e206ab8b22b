namespace Nop.Web.Framework.Infrastructure;

public static class PublicWidgetZones
{
    public static string BodyEndHtmlTagBefore { get; }
    public static string CheckoutCompletedTop { get; }
    public static string CheckoutConfirmTop { get; }
    public static string HeadHtmlTag { get; }
    public static string OpCheckoutConfirmTop { get; }
    public static string OrderDetailsPageOverview { get; }
    public static string OrderDetailsProductLine { get; }
    public static string OrderSummaryContentAfter { get; }
    public static string OrderSummaryContentBefore { get; }
    public static string ProductDetailsAddInfo { get; }
    public static string ProductDetailsOverviewBottom { get; }
    public static string ProductPriceBottom { get; }
}
