using System.Globalization;
using System.Xml.Linq;

namespace DemoStore.Engine.Catalog;

/// <summary>A shopper's choice of attributes, in the form that the platform stores with cart and order lines.</summary>
public static class AttributesXml
{
    public sealed record Choice(int MappingId, string Value, int? Quantity);

    public static string Write(IEnumerable<Choice> choices)
    {
        var attributes = choices
            .GroupBy(choice => choice.MappingId)
            .Select(group => new XElement(
                "ProductAttribute",
                new XAttribute("ID", group.Key),
                group.Select(choice => new XElement(
                    "ProductAttributeValue",
                    new XElement("Value", choice.Value),
                    choice.Quantity is { } quantity ? new XElement("Quantity", quantity) : null))))
            .ToList();

        return attributes.Count == 0 ? "" : new XElement("Attributes", attributes).ToString(SaveOptions.DisableFormatting);
    }

    public static IReadOnlyList<Choice> Read(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml) || !xml.TrimStart().StartsWith('<'))
            return [];

        return
        [
            .. XElement.Parse(xml).Elements("ProductAttribute").SelectMany(attribute => attribute.Elements("ProductAttributeValue").Select(value => new Choice(
                int.Parse(attribute.Attribute("ID")!.Value, CultureInfo.InvariantCulture),
                value.Element("Value")!.Value,
                value.Element("Quantity") is { } quantity ? int.Parse(quantity.Value, CultureInfo.InvariantCulture) : null))),
        ];
    }

    /// <summary>The same choice, in whichever order it was written.</summary>
    public static bool Same(string? one, string? other) =>
        Read(one).Select(choice => (choice.MappingId, choice.Value)).ToHashSet().SetEquals(Read(other).Select(choice => (choice.MappingId, choice.Value)));
}
