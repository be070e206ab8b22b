namespace Package.Tests.Conformance;

/// <summary>A member as listed.</summary>
/// <param name="Key">What makes it that member: kind, static or not, name, number of type parameters, types.</param>
/// <param name="Line">All that is listed of it: flags, parameter names, defaults, constants too.</param>
internal sealed record ApiMember(string Key, string Line)
{
    private readonly string _flags = Line.StartsWith("M ", StringComparison.Ordinal) ? Line.Split(' ', 3)[1] : "";

    public bool IsAbstract => _flags.Contains('a', StringComparison.Ordinal);

    public bool IsVirtual => _flags.Contains('v', StringComparison.Ordinal);

    /// <summary>
    /// The line without the marks that a compiler sets on a plain method when it happens to implement an interface:
    /// nobody can override it and nobody calls it differently.
    /// </summary>
    public string Comparable
    {
        get
        {
            if (!_flags.Contains('v', StringComparison.Ordinal) || !_flags.Contains('f', StringComparison.Ordinal) || !_flags.Contains('n', StringComparison.Ordinal))
                return Line;

            return $"M {_flags.Replace("v", "", StringComparison.Ordinal).Replace("f", "", StringComparison.Ordinal).Replace("n", "", StringComparison.Ordinal)}{Line[(2 + _flags.Length)..]}";
        }
    }

    public static ApiMember Parse(string line)
    {
        var parts = line.Split(' ', 3);
        var end = parts[0] == "F"
            ? parts[2].IndexOf(" = ", StringComparison.Ordinal)
            : parts[2].IndexOf(" (", StringComparison.Ordinal);
        var signature = end < 0 ? parts[2] : parts[2][..end];
        var isStatic = parts[0] == "M" && parts[1].Contains('s', StringComparison.Ordinal);

        return new($"{parts[0]} {(isStatic ? "static " : "")}{signature}", line);
    }
}

/// <summary>A type as listed.</summary>
/// <param name="Base">"-" for an interface.</param>
/// <param name="Constraints">Constraints of its type parameters.</param>
/// <param name="Line">All that is listed of the type itself.</param>
internal sealed record ApiType(string Assembly, string Name, string Kind, string Base, string[] Interfaces, string Constraints, string Line)
{
    public Dictionary<string, ApiMember> Members { get; } = new(StringComparer.Ordinal);

    public bool IsInterface => Kind == "interface";

    public static ApiType Parse(string line, string assembly)
    {
        var colon = line.IndexOf(" : ", StringComparison.Ordinal);
        var head = line[2..colon];
        var space = head.LastIndexOf(' ');
        var open = line.IndexOf(" [", colon, StringComparison.Ordinal);
        var close = Closing(line, open + 1);

        return new(
            assembly,
            Name: head[..space],
            Kind: head[(space + 1)..],
            Base: line[(colon + 3)..open],
            Interfaces: line[(open + 2)..close].Split("; ", StringSplitOptions.RemoveEmptyEntries),
            Constraints: line[(close + 1)..],
            line);
    }

    private static int Closing(string line, int open)
    {
        var depth = 0;
        for (var at = open; at < line.Length; at++)
        {
            depth += line[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }

        throw new FormatException($"No closing bracket: {line}");
    }
}
