namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Dates: supply, lead times, promises and how well they were kept.</summary>
internal static class PromiseServices
{
    public static readonly Type[] All =
    [
    ];
}
