using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;
using Nop.Web.Framework.Models.DataTables;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Turns the description of a grid into the options of its script. What ends inside a script element is escaped for it.</summary>
public static class GridScript
{
    private static readonly JsonSerializerSettings _forScript = new() { StringEscapeHandling = StringEscapeHandling.EscapeHtml };

    public static string Text(string? value) => Json(value);

    public static string Rows(object? rows) => Json(rows ?? Array.Empty<object>());

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Sizes(string sizes, int length)
    {
        return string.Join(", ", sizes.Split(',')
            .Select(size => int.Parse(size, CultureInfo.InvariantCulture))
            .Append(length)
            .Distinct()
            .Order());
    }

    public static string Address(DataUrl url, IUrlHelper urls)
    {
        var address = string.IsNullOrEmpty(url.ActionName)
            ? urls.Content(url.Url)
            : urls.Action(url.ActionName, url.ControllerName, url.RouteValues);

        return address ?? "";
    }

    public static string Filter(FilterParameter filter)
    {
        var field = Json("#" + filter.Name);
        var value = filter switch
        {
            { Value: not null } => Json(filter.Value),
            { Type: var type } when type == typeof(bool) => $"$({field}).is(':checked')",
            _ => $"$({field}).val()",
        };

        return $"request[{Json(filter.Name)}] = {value};";
    }

    public static string Column(ColumnProperty column, IUrlHelper urls)
    {
        var render = GridRender.Of(column, urls);
        var options = new[]
        {
            $"data: {Json(column.Data)}",
            $"visible: {Flag(column.Visible)}",
            $"searchable: {Flag(column.Searchable)}",
            column.Width is null ? "" : $"width: {Json(column.Width)}",
            $"className: {Json(column.ClassName ?? "")}",
            "defaultContent: ''",
            render is null ? "" : $"render: {render}",
        };

        return "{ " + string.Join(", ", options.Where(option => option.Length > 0)) + " }";
    }

    internal static string Json(object? value) => JsonConvert.SerializeObject(value, _forScript);
}
