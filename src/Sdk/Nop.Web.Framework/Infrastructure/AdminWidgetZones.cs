namespace Nop.Web.Framework.Infrastructure;

public static class AdminWidgetZones
{
    public static string OrderDetailsBlock { get; }
    public static string ProductDetailsBlock { get; }
}
