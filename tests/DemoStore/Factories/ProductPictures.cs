using Nop.Core.Domain.Catalog;
using Nop.Services.Media;
using Nop.Web.Models.Media;

namespace DemoStore.Factories;

public sealed class ProductPictures(IPictureService pictures)
{
    public async Task<PictureModel> OfAsync(Product product)
    {
        var first = (await pictures.GetPicturesByProductIdAsync(product.Id, recordsToReturn: 1)).FirstOrDefault();

        return new PictureModel
        {
            ImageUrl = first is null ? "/store/no-picture.svg" : await pictures.GetPictureUrlAsync(first.Id),
            AlternateText = first?.AltAttribute ?? product.Name,
            Title = product.Name,
        };
    }
}
