namespace Nop.Plugin.Misc.Backorders;

public static class BackordersDefaults
{
    public const string SYSTEM_NAME = "Misc.Backorders";
    public const string VIEWS = "~/Plugins/Misc.Backorders/Views/";
    public const string CONTENT = "~/Plugins/Misc.Backorders/Content/";

    // System names in the admin menu: the group below Sales and its entries.
    public const string GROUP_MENU = "Misc.Backorders.Group";
    public const string MENU = "Misc.Backorders.List";
    public const string RECEIPTS_MENU = "Misc.Backorders.Receipts";
    public const string REQUESTS_MENU = "Misc.Backorders.Requests";
    public const string FINDINGS_MENU = "Misc.Backorders.Findings";
    public const string DATES_MENU = "Misc.Backorders.Dates";
    public const string LIMITS_MENU = "Misc.Backorders.Limits";
    public const string INCENTIVES_MENU = "Misc.Backorders.Incentives";
    public const string SETTINGS_MENU = "Misc.Backorders.Settings";

    /// <summary>A shortage is declared by a second look, never while its order may still be under way.</summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromMinutes(1);

    public const string TASK_TYPE = "Nop.Plugin.Misc.Backorders.Events.ReconcileTask";
    public const int TASK_SECONDS = 60;

    public const string LINES_TOKEN = "Backorders.Lines";

    /// <summary>Activity log type of everything that a person does to a backorder or to the configuration.</summary>
    public const string ACTIVITY = "Misc.Backorders";

    public const string TEXT_PREFIX = "Plugins.Misc.Backorders.";
}
