using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Web.Public.Compliance.Factories;

namespace Plugin.Tests.BackInStock;

/// <summary>The shop's export of personal data gets a sheet more, and nothing else does.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly NotifyShop _notify = new();

    public void Dispose() => _notify.Dispose();

    [Fact]
    public async Task The_shops_export_gets_a_sheet()
    {
        _notify.Account(5, "eve@example.com");
        await _notify.WantAsync(await SellNamedAsync("Kettle <&> \u0001=1+1"), _notify.People[0]);

        var file = await ExportAsync("Customer", nameof(CustomerController.GdprExport), Book(), 5);

        using var parts = new ZipArchive(new MemoryStream(file));
        Assert.Equal(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/backorders2.xml", "xl/worksheets/sheet1.xml"], parts.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Contains("<sheet name=\"Backorders\" sheetId=\"2\" r:id=\"rIdBackorders2\" />", Text(parts, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Contains("Target=\"worksheets/backorders2.xml\"", Text(parts, "xl/_rels/workbook.xml.rels"), StringComparison.Ordinal);
        Assert.Contains("PartName=\"/xl/worksheets/backorders2.xml\"", Text(parts, "[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Contains("Kettle &lt;&amp;&gt; =1+1", Text(parts, "xl/worksheets/backorders2.xml"), StringComparison.Ordinal);
        Assert.Contains("eve@example.com", Text(parts, "xl/worksheets/backorders2.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Order", nameof(CustomerController.GdprExport))]
    [InlineData("Customer", nameof(CustomerController.Other))]
    public async Task Other_files_leave_as_they_are(string controller, string action)
    {
        var book = Book();

        Assert.Same(book, await ExportAsync(controller, action, book, 5));
    }

    [Fact]
    public async Task What_is_no_workbook_leaves_as_it_is()
    {
        byte[] broken = [1, 2, 3];
        _notify.Account(5, "eve@example.com");

        Assert.Same(broken, await ExportAsync("Customer", nameof(CustomerController.GdprExport), broken, 5));
    }

    private async Task<byte[]> ExportAsync(string controller, string action, byte[] file, int customerId)
    {
        var result = new FileContentResult(file, "application/octet-stream");
        await _notify.Shop.RequestAsync(async platform =>
        {
            var http = new DefaultHttpContext { RequestServices = platform.Get<IServiceProvider>() };
            var descriptor = new ControllerActionDescriptor { ControllerName = controller, MethodInfo = typeof(CustomerController).GetMethod(action)! };
            var context = new ActionContext(http, new RouteData(), descriptor);
            var executing = new ActionExecutingContext(context, [], new Dictionary<string, object?> { ["id"] = customerId }, controller: this);
            await new PersonalDataFilter().OnActionExecutionAsync(executing, () => Task.FromResult(new ActionExecutedContext(context, [], this) { Result = result }));
        });

        return result.FileContents;
    }

    private async Task<Nop.Core.Domain.Catalog.Product> SellNamedAsync(string name) => await Plugin.Tests.Shop.Setup.SellAsync(_notify.Shop, 0, row => row.Name = name);

    private static byte[] Book()
    {
        using var stream = new MemoryStream();
        using (var parts = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Customer info\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
            Put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>");

            void Put(string name, string text)
            {
                using var part = parts.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Text(ZipArchive parts, string name)
    {
        using var reader = new StreamReader(parts.GetEntry(name)!.Open());

        return reader.ReadToEnd();
    }

    /// <summary>Stands for the shop's own.</summary>
    public sealed class CustomerController
    {
        public void GdprExport(int id) => _ = id;

        public void Other(int id) => _ = id;
    }
}
