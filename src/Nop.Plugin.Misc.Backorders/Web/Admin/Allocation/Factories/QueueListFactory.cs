using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Helpers;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

public sealed class QueueListFactory(
    BackorderQuery query,
    CountedRows counted,
    BackorderRows rows,
    AdminTexts texts,
    IBaseAdminModelFactory lists,
    IDateTimeHelper dateTimes,
    IWorkContext workContext,
    IPermissionService permissions,
    FoldedCards folded)
{
    public async Task<BackorderSearchModel> PrepareSearchAsync()
    {
        var model = new BackorderSearchModel
        {
            IsVendor = await workContext.GetCurrentVendorAsync() is not null,
            MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE)
        };
        await lists.PrepareStoresAsync(model.AvailableStores);
        await lists.PrepareVendorsAsync(model.AvailableVendors);
        model.AvailableStatuses.Add(new(await texts.TextAsync("Search.Status.Open"), Number(BackorderSearchModel.OPEN)));
        model.AvailableStatuses.Add(new(await texts.TextAsync("Search.Status.All"), "0"));

        foreach (var status in Enum.GetValues<BackorderStatus>())
            model.AvailableStatuses.Add(new(await texts.StatusAsync(status), Number((int)status)));

        model.AvailableHolds.Add(new(await texts.TextAsync("Search.Status.All"), "0"));
        model.AvailableHolds.Add(new(await texts.TextAsync("Search.Held.Any"), Number(BackorderSearchModel.HELD)));
        foreach (var obstacle in Enum.GetValues<ServingObstacle>())
            model.AvailableHolds.Add(new(await texts.TextAsync($"Held.{obstacle}"), Number((int)obstacle)));

        model.Fold = await folded.SearchAsync("BackordersQueue.HideSearch");
        model.SetGridPageSize();

        return model;
    }

    public async Task<BackorderListModel> PrepareListAsync(BackorderSearchModel search)
    {
        var filter = await FilterAsync(search);
        var page = await query.PageAsync(filter);
        var totals = await counted.OfAsync(filter, page);
        var models = await rows.PrepareAsync(page);
        var list = await new BackorderListModel().PrepareToGridAsync(
            search,
            new PagedList<BackorderQueryRow>([.. page], filter.Skipped / filter.Size, filter.Size, totals.Count),
            () => StreamAsync(models));
        list.Totals = totals.Sums;

        return list;
    }

    private async Task<BackorderFilter> FilterAsync(BackorderSearchModel search)
    {
        var zone = await dateTimes.GetCurrentTimeZoneAsync();
        var vendor = await workContext.GetCurrentVendorAsync();
        DateTime? Begin(DateTime? day) => day is { } date ? DayStart.Utc(DateOnly.FromDateTime(date), zone) : null;

        return new(
            search,
            vendor?.Id ?? search.SearchVendorId,
            Begin(search.SearchFrom),
            Begin(NextDay(search.SearchTo)),
            search.SearchLateOnly ? texts.Today.ToDateTime(TimeOnly.MinValue) : null);
    }

    private static async IAsyncEnumerable<BackorderModel> StreamAsync(IEnumerable<BackorderModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }

    private static DateTime? NextDay(DateTime? day) => day?.Date is { } date && date < DateTime.MaxValue.Date ? date.AddDays(1) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
