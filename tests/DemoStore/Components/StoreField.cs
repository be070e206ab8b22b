namespace DemoStore.Components;

/// <summary>A labelled text field with its fault.</summary>
public sealed record StoreField(string Name, string Label, string? Value)
{
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public string? Hint { get; init; }

    public bool IsRequired { get; init; } = true;

    public bool IsWide { get; init; }

    public string Id => Name.Replace('.', '_');
}
