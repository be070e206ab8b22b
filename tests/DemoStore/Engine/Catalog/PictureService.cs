using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Media;
using Nop.Data;
using Nop.Services.Media;

namespace DemoStore.Engine.Catalog;

/// <summary>Pictures are drawn by the store itself and served as SVG.</summary>
public sealed class PictureService(IRepository<Picture> pictures, IRepository<ProductPicture> mappings) : IPictureService
{
    public Task<string> GetPictureUrlAsync(int pictureId, int targetSize = 0, bool showDefaultPicture = true, string? storeLocation = null, PictureType defaultPictureType = PictureType.Entity) =>
        Task.FromResult(pictureId > 0 || showDefaultPicture ? $"{storeLocation?.TrimEnd('/')}/pictures/{pictureId}.svg" : "");

    public async Task<(string Url, Picture Picture)> GetPictureUrlAsync(Picture picture, int targetSize = 0, bool showDefaultPicture = true, string? storeLocation = null, PictureType defaultPictureType = PictureType.Entity) =>
        (await GetPictureUrlAsync(picture.Id, targetSize, showDefaultPicture, storeLocation, defaultPictureType), picture);

    public async Task<IList<Picture>> GetPicturesByProductIdAsync(int productId, int recordsToReturn = 0)
    {
        var query =
            from picture in pictures.Table
            join mapping in mappings.Table on picture.Id equals mapping.PictureId
            where mapping.ProductId == productId
            orderby mapping.DisplayOrder, mapping.Id
            select picture;

        return await (recordsToReturn > 0 ? query.Take(recordsToReturn) : query).ToListAsync();
    }
}
