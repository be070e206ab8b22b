using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>Errors of a form name their field: they stand together above the form, too, where nobody sees what they are about.</summary>
internal static class FieldErrors
{
    /// <param name="model">The form, whose fields have their labels.</param>
    /// <param name="textAsync">Finds a text of the plugin.</param>
    public static async Task NameFieldsAsync(this ModelStateDictionary errors, Type model, Func<string, Task<string>> textAsync)
    {
        foreach (var (key, field) in errors)
        {
            if (field is null || field.Errors.Count == 0 || LabelKey(model, key) is not { } labelKey)
                continue;

            var label = await textAsync(labelKey);
            var messages = field.Errors.Select(error => error.ErrorMessage).ToList();
            if (messages.Any(string.IsNullOrEmpty))
                continue;

            field.Errors.Clear();
            foreach (var message in messages)
                field.Errors.Add(message.Contains(label, StringComparison.CurrentCultureIgnoreCase)
                    ? message
                    : await NameAsync(label, message, textAsync));
        }
    }

    /// <summary>For example "Earliest date: Enter a valid date."</summary>
    public static async Task<string> NameAsync(string label, string message, Func<string, Task<string>> textAsync)
    {
        return Wording.Fill(await textAsync("Error.OfField"), CultureInfo.CurrentCulture, label, message);
    }

    // "Rule.Days" is the field "Days" of a part of the page; what is one of a list has a label of its own.
    private static string? LabelKey(Type model, string key)
    {
        var name = key.Split('.')[^1];
        var field = key.Contains('[', StringComparison.Ordinal)
            ? null
            : model.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

        return field?.GetCustomAttribute<NopResourceDisplayNameAttribute>()?.ResourceKey is { } label
            && label.StartsWith(BackordersDefaults.TEXT_PREFIX, StringComparison.Ordinal)
            ? label[BackordersDefaults.TEXT_PREFIX.Length..]
            : null;
    }
}
