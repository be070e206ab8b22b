// behaviour
namespace Nop.Web.Framework.Infrastructure;

public static class PublicWidgetZones
{
    public static string BodyEndHtmlTagBefore => "body_end_html_tag_before";
    public static string CheckoutCompletedTop => "checkout_completed_top";
    public static string CheckoutConfirmTop => "checkout_confirm_top";
    public static string HeadHtmlTag => "head_html_tag";
    public static string OpCheckoutConfirmTop => "op_checkout_confirm_top";
    public static string OrderDetailsPageAfterproducts => "orderdetails_page_afterproducts";
    public static string OrderDetailsPageBeforeproducts => "orderdetails_page_beforeproducts";
    public static string OrderDetailsPageOverview => "orderdetails_page_overview";
    public static string OrderDetailsProductLine => "orderdetails_product_line";
    public static string OrderSummaryContentAfter => "order_summary_content_after";
    public static string OrderSummaryContentBefore => "order_summary_content_before";
    public static string ProductBoxAddinfoMiddle => "productbox_addinfo_middle";
    public static string ProductDetailsAddInfo => "productdetails_add_info";
    public static string ProductDetailsOverviewBottom => "productdetails_overview_bottom";
    public static string ProductPriceBottom => "product_price_bottom";
}
