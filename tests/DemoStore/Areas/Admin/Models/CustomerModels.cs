namespace DemoStore.Areas.Admin.Models;

public sealed record CustomerEditPage(int Id, string Email, int Points, IReadOnlyList<Limit> Roles);

/// <summary>A box to check: a role that somebody has, or a role or store that something is limited to.</summary>
public sealed record Limit(int Id, string Name, bool IsChosen);

public sealed record ProductLimits(IReadOnlyList<Limit> Roles, IReadOnlyList<Limit> Stores);
