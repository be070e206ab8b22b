using Nop.Core;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.Extensions;

namespace DemoStore.Areas.Admin.Models;

public sealed record GridList<TRow> : BasePagedListModel<TRow> where TRow : BaseNopModel;

public static class Grid
{
    public static GridList<TRow> Of<TRow, TEntity>(BaseSearchModel search, IPagedList<TEntity> page, Func<TEntity, TRow> row) where TRow : BaseNopModel
    {
        return new GridList<TRow>().PrepareToGrid(search, page, () => page.Select(row));
    }
}
