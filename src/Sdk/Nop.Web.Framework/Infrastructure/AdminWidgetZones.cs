namespace Nop.Web.Framework.Infrastructure;

public static class AdminWidgetZones
{
    public static string CardAfter => "admin_card_after";
    public static string CardBefore => "admin_card_before";
    public static string OrderDetailsBlock => "admin_order_details_block";
    public static string OrderDetailsButtons => "admin_order_details_buttons";
    public static string ProductDetailsBlock => "admin_product_details_block";
    public static string ProductDetailsButtons => "admin_product_details_buttons";
}
