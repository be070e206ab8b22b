using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>What is on its way of one product, for the shop's product page.</summary>
internal sealed class ProductReceipts(ReceiptRows rows, IPermissionService permissions)
{
    /// <returns>Null when this person may not see it.</returns>
    public async Task<ProductReceiptsModel?> PrepareAsync(int productId)
    {
        if (!await permissions.AuthorizeAsync(BackordersPermissions.VIEW))
            return null;

        return new()
        {
            ProductId = productId,
            MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE),
            Receipts = [.. await rows.OpenAsync(productId, combinationId: null)]
        };
    }
}
