namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Where shoppers see a backorder.</summary>
internal static class StorefrontServices
{
    public static readonly Type[] All =
    [
    ];
}
