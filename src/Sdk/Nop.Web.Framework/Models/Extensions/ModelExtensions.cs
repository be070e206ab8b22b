using Nop.Core;

namespace Nop.Web.Framework.Models.Extensions;

public static class ModelExtensions
{
    public static async Task<TListModel> PrepareToGridAsync<TListModel, TModel, TObject>(this TListModel listModel,
        BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IAsyncEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        var rows = new List<TModel>();
        await foreach (var row in dataFillFunction())
            rows.Add(row);

        return listModel.PrepareToGrid(searchModel, objectList, () => rows);
    }

    public static TListModel PrepareToGrid<TListModel, TModel, TObject>(this TListModel listModel,
        BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        listModel.Data = dataFillFunction();
        listModel.Draw = searchModel.Draw;
        listModel.RecordsTotal = objectList.TotalCount;
        listModel.RecordsFiltered = objectList.TotalCount;

        return listModel;
    }
}
