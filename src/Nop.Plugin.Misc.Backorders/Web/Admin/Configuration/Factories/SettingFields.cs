using System.Linq.Expressions;
using System.Reflection;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>
/// Settings and the fields of the configuration page that have the same name. A field with a twin called
/// <c>…_OverrideForStore</c> can be different in each store; all others are shop-wide.
/// </summary>
internal static class SettingFields
{
    private const string OVERRIDE = "_OverrideForStore";

    private sealed record Field(PropertyInfo Setting, PropertyInfo? OnPage, PropertyInfo? IsOwn);

    private static readonly Field[] _all =
    [
        .. typeof(BackordersSettings).GetProperties().Select(setting => new Field(
            setting,
            typeof(ConfigurationModel).GetProperty(setting.Name) is { } field && field.PropertyType == setting.PropertyType ? field : null,
            typeof(ConfigurationModel).GetProperty(setting.Name + OVERRIDE)))
    ];

    private static readonly MethodInfo _exists =
        ((MethodCallExpression)((Expression<Func<ISettingService, Task<bool>>>)(settings => settings.SettingExistsAsync(
            new BackordersSettings(),
            row => row.LeadDays,
            0))).Body).Method.GetGenericMethodDefinition();

    private static readonly MethodInfo _save =
        ((MethodCallExpression)((Expression<Func<ISettingService, Task>>)(settings => settings.SaveSettingOverridablePerStoreAsync(
            new BackordersSettings(),
            row => row.LeadDays,
            false,
            0,
            false))).Body).Method.GetGenericMethodDefinition();

    /// <summary>Fields of the same name and type are filled; what is written in another way on the page is not.</summary>
    public static void Fill(ConfigurationModel model, BackordersSettings stored)
    {
        foreach (var field in _all)
            field.OnPage?.SetValue(model, field.Setting.GetValue(stored));
    }

    /// <param name="scope">0: the shop. Settings that are shop-wide are left alone for a single store.</param>
    public static void Take(ConfigurationModel model, BackordersSettings changed, int scope)
    {
        foreach (var field in _all.Where(field => field.OnPage is not null && (scope == 0 || field.IsOwn is not null)))
            field.Setting.SetValue(changed, Stored(field, field.OnPage!.GetValue(model)));
    }

    /// <summary>
    /// True when somebody could type into the field: a store that has no value of its own leaves it out, and shop-wide fields are
    /// not on its page.
    /// </summary>
    public static bool IsTyped(ConfigurationModel model, string field, int scope)
    {
        return scope == 0 || typeof(ConfigurationModel).GetProperty(field + OVERRIDE)?.GetValue(model) is true;
    }

    public static async Task ReadOverridesAsync(ConfigurationModel model, BackordersSettings stored, ISettingService settings, int scope)
    {
        if (scope == 0)
            return;

        foreach (var field in _all.Where(field => field.IsOwn is not null))
            field.IsOwn!.SetValue(model, await (Task<bool>)Call(_exists, field, settings, stored, scope)!);
    }

    public static async Task SaveAsync(ConfigurationModel model, BackordersSettings changed, ISettingService settings, int scope)
    {
        // Shop-wide settings have no place in the scope of one store.
        foreach (var field in _all.Where(field => scope == 0 || field.IsOwn is not null))
            await (Task)Call(_save, field, settings, changed, field.IsOwn?.GetValue(model) ?? false, scope, false)!;

        await settings.ClearCacheAsync();
    }

    private static object? Call(MethodInfo method, Field field, ISettingService settings, BackordersSettings row, params object[] more)
    {
        var parameter = Expression.Parameter(typeof(BackordersSettings), "setting");
        var key = Expression.Lambda(Expression.Property(parameter, field.Setting), parameter);

        return method.MakeGenericMethod(typeof(BackordersSettings), field.Setting.PropertyType).Invoke(settings, [row, key, .. more]);
    }

    // An empty field of a form is bound as null, and a setting is never null.
    private static object? Stored(Field field, object? value) =>
        field.Setting.PropertyType == typeof(string) ? ((string?)value ?? "").Trim() : value;
}
