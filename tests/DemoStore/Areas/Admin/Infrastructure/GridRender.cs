using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Models.DataTables;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The script function that draws the cells of one column.</summary>
public static class GridRender
{
    private const string ARGUMENTS = "function (data, type, row, meta) ";

    public static string? Of(ColumnProperty column, IUrlHelper urls)
    {
        var body = column.Render switch
        {
            null when column.Encode => "gridEscape(data)",
            null => null,
            RenderCheckBox box => $"gridRenders.checkBox({Text(box.Name)}, 'Select row')(row[{Text(box.PropertyKeyName)}])",
            RenderBoolean => "gridRenders.boolean(data)",
            RenderDate date => $"gridRenders.date(data, {Text(date.Format)})",
            RenderButtonEdit edit => Button(edit.Url, edit.ClassName ?? NopButtonClassDefaults.Default, "fas fa-pencil-alt", "Edit", column, urls),
            RenderButtonView view => Button(view.Url, view.ClassName ?? NopButtonClassDefaults.Default, "fas fa-eye", "View", column, urls),
            RenderCustom custom => $"{custom.FunctionName}(data, type, row, meta)",
            _ => null,
        };

        return body is null ? null : ARGUMENTS + $"{{ return {body}; }}";
    }

    private static string Button(DataUrl url, string look, string icon, string text, ColumnProperty column, IUrlHelper urls)
    {
        return $"gridRenders.button({AddressOfRow(url, column, urls)}, {Text(look)}, {Text(icon)}, {Text(text)})";
    }

    // The key of the row, which the column shows, ends the address.
    private static string AddressOfRow(DataUrl url, ColumnProperty column, IUrlHelper urls)
    {
        var address = GridScript.Address(url, urls).TrimEnd('/');

        return $"{Text(address)} + '/' + encodeURIComponent(row[{Text(column.Data)}])";
    }

    private static string Text(string? value) => GridScript.Json(value);
}
