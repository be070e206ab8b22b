using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Models;

public sealed record OfferModel : BaseNopModel
{
    public int BackorderId { get; init; }

    /// <summary>What is found by itself; a product number can be typed besides.</summary>
    public IList<SelectListItem> Found { get; init; } = [];

    /// <summary>What was offered before.</summary>
    public IList<string> Offered { get; init; } = [];
}
