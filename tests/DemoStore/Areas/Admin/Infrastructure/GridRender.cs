using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Models.DataTables;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The script function that draws the cells of one column.</summary>
public static class GridRender
{
    private const string ARGUMENTS = "function (data, type, row, meta) ";

    public static string? Of(ColumnProperty column, DataTablesModel table, IUrlHelper urls)
    {
        var body = column.Render switch
        {
            null when column.Encode => "gridEscape(data)",
            null => null,
            RenderCheckBox box => $"gridRenders.checkBox({Text(box.Name)}, 'Select row')(row[{Text(box.PropertyKeyName)}])",
            RenderBoolean => "gridRenders.boolean(data)",
            RenderDate date => $"gridRenders.date(data, {Text(date.Format)})",
            RenderLink link => $"gridRenders.link({AddressOfRow(link.Url, column, urls)}, {(link.Title is null ? "data" : Text(link.Title))})",
            RenderButtonEdit edit => Button(edit.Url, edit.ClassName ?? NopButtonClassDefaults.Default, "fas fa-pencil-alt", "Edit", column, urls),
            RenderButtonView view => Button(view.Url, view.ClassName ?? NopButtonClassDefaults.Default, "fas fa-eye", "View", column, urls),
            RenderButtonRemove remove => Remove(remove, table),
            RenderButtonCustom custom => Custom(custom),
            RenderCustom custom => $"{custom.FunctionName}(data, type, row, meta)",
            _ => null,
        };

        return body is null ? null : ARGUMENTS + $"{{ return {body}; }}";
    }

    private static string Button(DataUrl url, string look, string icon, string text, ColumnProperty column, IUrlHelper urls)
    {
        return $"gridRenders.button({AddressOfRow(url, column, urls)}, {Text(look)}, {Text(icon)}, {Text(text)})";
    }

    private static string Remove(RenderButtonRemove remove, DataTablesModel table)
    {
        var key = table.BindColumnNameActionDelete ?? "Id";
        var look = remove.ClassName ?? NopButtonClassDefaults.Default;

        return $"'<button type=\"button\" class=\"{look}\" data-delete-key=\"' + gridEscape(row[{Text(key)}]) + '\"><i class=\"far fa-trash-alt\" aria-hidden=\"true\"></i>' + gridEscape({Text(remove.Title)}) + '</button>'";
    }

    private static string Custom(RenderButtonCustom custom)
    {
        return custom.OnClickFunctionName is { } function
            ? $"'<button type=\"button\" class=\"{custom.ClassName}\" onclick=\"{function}\">' + gridEscape({Text(custom.Title)}) + '</button>'"
            : $"gridRenders.button({Text(custom.Url)} + '/' + row.Id, {Text(custom.ClassName)}, '', {Text(custom.Title)})";
    }

    // The key of the row ends the address: the named field, else the one that the column shows.
    private static string AddressOfRow(DataUrl url, ColumnProperty column, IUrlHelper urls)
    {
        var address = GridScript.Address(url, urls).TrimEnd('/');

        return $"{Text(address)} + '/' + encodeURIComponent(row[{Text(url.DataId ?? column.Data)}])";
    }

    private static string Text(string? value) => GridScript.Json(value);
}
