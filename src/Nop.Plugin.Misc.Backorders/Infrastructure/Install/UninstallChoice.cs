namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>
/// Carries the admin's answer from the plugin's uninstall, which deletes the settings, to the migration's Down, which
/// the shop runs next in the same process.
/// </summary>
internal static class UninstallChoice
{
    public static bool RemoveData { get; set; }
}
