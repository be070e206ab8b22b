using Nop.Core.Domain.Media;
using Nop.Data;
using Nop.Services.Media;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>
/// Addresses of the small pictures of any number of alternatives: one statement for those that the shop's cache does not hold.
/// </summary>
public sealed class CardPictures(IRepository<Picture> pictures, IPictureService service)
{
    /// <summary>Sharp on a screen that has two dots for each of a card.</summary>
    private const int SIZE = 128;

    /// <returns>Of 0, and of pictures that are gone, the shop's own stand-in.</returns>
    public async Task<IReadOnlyDictionary<int, string>> UrlsAsync(IEnumerable<int> pictureIds)
    {
        var urls = pictureIds.Distinct().ToDictionary(id => id, _ => "");
        foreach (var picture in await pictures.GetByIdsAsync([.. urls.Keys.Where(id => id > 0)], _ => null))
            urls[picture.Id] = (await service.GetPictureUrlAsync(picture, SIZE)).Url;

        foreach (var id in urls.Keys.Where(id => urls[id].Length == 0).ToList())
            urls[id] = await service.GetPictureUrlAsync(0, SIZE);

        return urls;
    }
}
