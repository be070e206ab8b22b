using Nop.Core;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>Which cards somebody has folded: the shop keeps it under the name that the card gives.</summary>
public sealed class FoldedCards(IGenericAttributeService attributes, IWorkContext workContext)
{
    public async Task<bool> IsFoldedAsync(string attribute, bool atFirst = false)
    {
        return await attributes.GetAttributeAsync(await workContext.GetCurrentCustomerAsync(), attribute, defaultValue: atFirst);
    }

    public async Task<SearchFold> SearchAsync(string attribute) => new(attribute, await IsFoldedAsync(attribute));
}
