using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace DemoStore.Engine.Settings;

/// <summary>A setting's value as the text that is stored: lists are joined by commas.</summary>
internal static class SettingText
{
    public static string Write(object? value) => value switch
    {
        null => "",
        string text => text,
        IDictionary pairs => string.Join(';', pairs.Keys.Cast<object>().Select(key => $"{Write(key)},{Write(pairs[key])}")),
        IEnumerable list => string.Join(',', list.Cast<object>().Select(Write)),
        _ => TypeDescriptor.GetConverter(value.GetType()).ConvertToInvariantString(value) ?? "",
    };

    public static bool CanRead(Type type) => Item(type) is not null || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    public static object? Read(string text, Type type)
    {
        if (Item(type) is not { } item)
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;

        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            list.Add(Convert.ChangeType(part, item, CultureInfo.InvariantCulture));

        return list;
    }

    private static Type? Item(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
}
