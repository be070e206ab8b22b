using System.Text.RegularExpressions;

namespace Package.Tests.Sources;

internal static class Lines
{
    /// <summary>Where a pattern stands in files: path, number and text of each line.</summary>
    public static IEnumerable<string> With(IEnumerable<string> files, Regex pattern)
    {
        return
            from file in files
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where pattern.IsMatch(line.Text)
            select $"{Repository.Relative(file)}:{line.Number}: {line.Text.Trim()}";
    }
}
