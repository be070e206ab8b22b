namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>Whether the search of a list is folded, and under which name the shop keeps that.</summary>
public sealed record SearchFold(string Attribute, bool IsFolded);
