using System.IO.Compression;
using System.Xml.Linq;
using Nop.Core.Domain.Customers;

namespace DemoStore.Engine.People;

/// <summary>What the store itself knows about a customer, as a workbook with one sheet.</summary>
public sealed class PersonalDataExport
{
    public const string TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string ROOT = "http://schemas.openxmlformats.org/";

    private static readonly XNamespace _sheet = ROOT + "spreadsheetml/2006/main";
    private static readonly XNamespace _relation = ROOT + "officeDocument/2006/relationships";
    private static readonly XNamespace _package = ROOT + "package/2006/relationships";
    private static readonly XNamespace _types = ROOT + "package/2006/content-types";

    public byte[] Of(Customer customer)
    {
        using var stream = new MemoryStream();
        using (var parts = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(parts, "[Content_Types].xml", Types());
            Write(parts, "_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
            Write(parts, "xl/_rels/workbook.xml.rels", Relations("worksheet", "worksheets/sheet1.xml"));
            Write(parts, "xl/workbook.xml", new XElement(
                _sheet + "workbook",
                new XElement(_sheet + "sheets", new XElement(_sheet + "sheet", new XAttribute("name", "Customer info"), new XAttribute("sheetId", 1), new XAttribute(_relation + "id", "rId1")))));
            Write(parts, "xl/worksheets/sheet1.xml", Sheet([["Email", customer.Email ?? ""], ["First name", customer.FirstName ?? ""], ["Last name", customer.LastName ?? ""]]));
        }

        return stream.ToArray();
    }

    private static XElement Types() => new(
        _types + "Types",
        new XElement(_types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(_types + "Override", new XAttribute("PartName", "/xl/workbook.xml"), new XAttribute("ContentType", $"{TYPE}.main+xml")),
        new XElement(_types + "Override", new XAttribute("PartName", "/xl/worksheets/sheet1.xml"), new XAttribute("ContentType", TYPE.Replace(".sheet", ".worksheet+xml", StringComparison.Ordinal))));

    private static XElement Relations(string type, string target) => new(
        _package + "Relationships",
        new XElement(_package + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", $"{_relation}/{type}"), new XAttribute("Target", target)));

    private static XElement Sheet(string[][] rows) => new(
        _sheet + "worksheet",
        new XElement(_sheet + "sheetData", rows.Select(row => new XElement(_sheet + "row", row.Select(text =>
            new XElement(_sheet + "c", new XAttribute("t", "inlineStr"), new XElement(_sheet + "is", new XElement(_sheet + "t", text))))))));

    private static void Write(ZipArchive parts, string name, XElement root)
    {
        using var part = parts.CreateEntry(name).Open();
        new XDocument(root).Save(part);
    }
}
