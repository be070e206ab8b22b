using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Media;

public record PictureModel : BaseNopEntityModel
{
    public string ImageUrl { get; set; }
    public string AlternateText { get; set; }
    public string Title { get; set; }
}
