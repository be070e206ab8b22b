using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Compliance;

/// <summary>Adds a sheet of plain text to a workbook that somebody else made, by the parts that every workbook has.</summary>
internal static class Workbook
{
    private const string ROOT = "http://schemas.openxmlformats.org/";
    private const string SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private static readonly XNamespace _sheet = ROOT + "spreadsheetml/2006/main";
    private static readonly XNamespace _relation = ROOT + "officeDocument/2006/relationships";
    private static readonly XNamespace _package = ROOT + "package/2006/relationships";
    private static readonly XNamespace _types = ROOT + "package/2006/content-types";

    public static byte[] Add(byte[] workbook, string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var parts = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var number = List(parts, name);
            var part = string.Create(CultureInfo.InvariantCulture, $"backorders{number}.xml");

            Change(parts, "xl/_rels/workbook.xml.rels", root => root.Add(new XElement(
                _package + "Relationship",
                new XAttribute("Id", Relation(number)),
                new XAttribute("Type", $"{_relation}/worksheet"),
                new XAttribute("Target", $"worksheets/{part}"))));
            Change(parts, "[Content_Types].xml", root => root.Add(new XElement(
                _types + "Override",
                new XAttribute("PartName", $"/xl/worksheets/{part}"),
                new XAttribute("ContentType", SHEET_TYPE))));
            Write(parts, $"xl/worksheets/{part}", Sheet(rows));
        }

        return stream.ToArray();
    }

    /// <summary>Names the sheet in the book.</summary>
    /// <returns>Its number there.</returns>
    private static int List(ZipArchive parts, string name)
    {
        var book = Read(parts, "xl/workbook.xml");
        var sheets = book.Root!.Element(_sheet + "sheets")!;
        var number = sheets.Elements().Max(sheet => (int)sheet.Attribute("sheetId")!) + 1;

        sheets.Add(new XElement(
            _sheet + "sheet",
            new XAttribute("name", name),
            new XAttribute("sheetId", number),
            new XAttribute(_relation + "id", Relation(number))));
        Write(parts, "xl/workbook.xml", book);

        return number;
    }

    private static string Relation(int number) => string.Create(CultureInfo.InvariantCulture, $"rIdBackorders{number}");

    // As text in the cell: a formula that somebody typed for a name stays a text.
    private static XDocument Sheet(IEnumerable<IReadOnlyList<string>> rows) => new(new XElement(
        _sheet + "worksheet",
        new XElement(_sheet + "sheetData", rows.Select(row => new XElement(
            _sheet + "row",
            row.Select(text => new XElement(
                _sheet + "c",
                new XAttribute("t", "inlineStr"),
                new XElement(
                    _sheet + "is",
                    new XElement(_sheet + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Printable(text))))))))));

    private static string Printable(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static void Change(ZipArchive parts, string part, Action<XElement> change)
    {
        var document = Read(parts, part);
        change(document.Root!);
        Write(parts, part, document);
    }

    private static XDocument Read(ZipArchive parts, string part)
    {
        using var stream = parts.GetEntry(part)!.Open();

        return XDocument.Load(stream);
    }

    private static void Write(ZipArchive parts, string part, XDocument document)
    {
        parts.GetEntry(part)?.Delete();
        using var stream = parts.CreateEntry(part).Open();
        document.Save(stream);
    }
}
