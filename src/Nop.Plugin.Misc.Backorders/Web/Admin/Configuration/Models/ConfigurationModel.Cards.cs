using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

public sealed partial record ConfigurationModel
{
    /// <summary>The cards of the form, as far as they apply to the store it is for.</summary>
    public IReadOnlyList<SettingCardModel> Cards { get; set; } = [];

    /// <summary>What is said, not set: how the plugin fares.</summary>
    public IReadOnlyList<SettingCardModel> StateCards { get; set; } = [];
}

public sealed record SettingCardModel : BaseNopModel
{
    /// <summary>Its id on the page.</summary>
    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Icon { get; init; } = "";

    public string View { get; init; } = "";

    /// <summary>Under this name the shop keeps whether an admin has folded it.</summary>
    public string Attribute { get; init; } = "";

    public bool IsFolded { get; init; }

    public int Warnings { get; init; }
}
