namespace Nop.Plugin.Misc.Backorders;

/// <summary>System names of the plugin's own permissions.</summary>
public static class BackordersPermissions
{
    public const string VIEW = "Backorders.View";
    public const string MANAGE = "Backorders.Manage";
    public const string CONFIGURE = "Backorders.Configure";
}
