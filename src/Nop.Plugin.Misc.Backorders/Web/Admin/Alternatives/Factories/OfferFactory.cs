using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Models;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Factories;

internal sealed class OfferFactory(
    OfferDesk desk,
    WaitingLines lines,
    Offers offers,
    OfferedProducts offered,
    IPermissionService permissions,
    IWorkContext workContext)
{
    /// <returns>Null when nothing can be offered: it waits no more, or is not this person's to manage.</returns>
    public async Task<OfferModel?> PrepareAsync(int backorderId)
    {
        if (!await permissions.AuthorizeAsync(BackordersPermissions.MANAGE)
            || await desk.FindAsync(backorderId) is not { } record
            || await lines.OfItemAsync(record.OrderItemId) is not { } line)
            return null;

        var before = await offered.OfAsync(line.Record.Id);
        var language = await workContext.GetWorkingLanguageAsync();
        var found = (await offers.OfAsync(line, language.Id)).Where(one => before.All(product => product.Id != one.Product.Id));

        return new()
        {
            BackorderId = backorderId,
            Offered = [.. before.Select(product => product.Name)],
            Found = [.. found.Select(one => new SelectListItem(one.Product.Name, one.Product.Id.ToString(CultureInfo.InvariantCulture)))]
        };
    }
}
