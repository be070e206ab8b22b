using Nop.Core.Domain.Media;
using Nop.Data;

namespace DemoStore.Seed.Pictures;

internal static class PictureFiles
{
    /// <summary>A picture is drawn from its name each time: what to draw, and in which colour.</summary>
    public static async Task<IResult> GetAsync(int id, IRepository<Picture> pictures, HttpContext context)
    {
        var name = (await pictures.GetByIdAsync(id))?.SeoFilename ?? "box-grey";
        context.Response.Headers.CacheControl = "public, max-age=3600";

        return Results.Text(Drawing.Of(name), "image/svg+xml");
    }
}
