// behaviour
namespace Nop.Web.Framework.Infrastructure;

public static class PublicWidgetZones
{
    public static string AccountNavigationAfter => "account_navigation_after";
    public static string AccountNavigationBefore => "account_navigation_before";
    public static string BodyEndHtmlTagBefore => "body_end_html_tag_before";
    public static string CheckoutCompletedBottom => "checkout_completed_bottom";
    public static string CheckoutCompletedTop => "checkout_completed_top";
    public static string ContentAfter => "content_after";
    public static string ContentBefore => "content_before";
    public static string CustomerOrdersBottom => "customer_orders_bottom";
    public static string CustomerOrdersTop => "customer_orders_top";
    public static string HeadHtmlTag => "head_html_tag";
    public static string MainColumnAfter => "main_column_after";
    public static string MainColumnBefore => "main_column_before";
    public static string OpCheckoutConfirmBottom => "op_checkout_confirm_bottom";
    public static string OpCheckoutConfirmTop => "op_checkout_confirm_top";
    public static string OpcContentAfter => "opc_content_after";
    public static string OpcContentBefore => "opc_content_before";
    public static string OrderDetailsPageAfterproducts => "orderdetails_page_afterproducts";
    public static string OrderDetailsPageBeforeproducts => "orderdetails_page_beforeproducts";
    public static string OrderDetailsPageBottom => "orderdetails_page_bottom";
    public static string OrderDetailsPageOverview => "orderdetails_page_overview";
    public static string OrderDetailsPageTop => "orderdetails_page_top";
    public static string OrderDetailsProductLine => "orderdetails_product_line";
    public static string OrderSummaryBillingAddress => "order_summary_billing_address";
    public static string OrderSummaryCartFooter => "order_summary_cart_footer";
    public static string OrderSummaryContentAfter => "order_summary_content_after";
    public static string OrderSummaryContentBefore => "order_summary_content_before";
    public static string OrderSummaryContentDeals => "order_summary_content_deals";
    public static string OrderSummaryPaymentMethodInfo => "order_summary_payment_method_info";
    public static string OrderSummaryShippingAddress => "order_summary_shipping_address";
    public static string OrderSummaryShippingMethodInfo => "order_summary_shipping_method_info";
    public static string OrderSummaryTotals => "order_summary_totals";
    public static string ProductBoxAddinfoAfter => "productbox_addinfo_after";
    public static string ProductBoxAddinfoBefore => "productbox_addinfo_before";
    public static string ProductBoxAddinfoMiddle => "productbox_addinfo_middle";
    public static string ProductBreadcrumbAfter => "product_breadcrumb_after";
    public static string ProductBreadcrumbBefore => "product_breadcrumb_before";
    public static string ProductDetailsAddInfo => "productdetails_add_info";
    public static string ProductDetailsAfterBreadcrumb => "productdetails_after_breadcrumb";
    public static string ProductDetailsAfterPictures => "productdetails_after_pictures";
    public static string ProductDetailsBeforeCollateral => "productdetails_before_collateral";
    public static string ProductDetailsBeforePictures => "productdetails_before_pictures";
    public static string ProductDetailsBottom => "productdetails_bottom";
    public static string ProductDetailsEssentialBottom => "productdetails_essential_bottom";
    public static string ProductDetailsEssentialTop => "productdetails_essential_top";
    public static string ProductDetailsInsideOverviewButtonsAfter => "productdetails_inside_overview_buttons_after";
    public static string ProductDetailsInsideOverviewButtonsBefore => "productdetails_inside_overview_buttons_before";
    public static string ProductDetailsOverviewBottom => "productdetails_overview_bottom";
    public static string ProductDetailsOverviewTop => "productdetails_overview_top";
    public static string ProductDetailsTop => "productdetails_top";
    public static string ProductPriceBottom => "product_price_bottom";
    public static string ProductPriceTop => "product_price_top";
}
