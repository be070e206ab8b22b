using Nop.Core;
using Nop.Services.Helpers;

namespace DemoStore.Engine.Common;

public sealed class DateTimeHelper(Lazy<IWorkContext> work) : IDateTimeHelper
{
    public TimeZoneInfo DefaultStoreTimeZone { get; set; } = TimeZoneInfo.Utc;

    public async Task<TimeZoneInfo> GetCurrentTimeZoneAsync()
    {
        var customer = await work.Value.GetCurrentCustomerAsync();

        return TimeZoneInfo.TryFindSystemTimeZoneById(customer?.TimeZoneId ?? "", out var zone) ? zone : DefaultStoreTimeZone;
    }

    public Task<DateTime> ConvertToUserTimeAsync(DateTime dt) => ConvertToUserTimeAsync(dt, dt.Kind);

    public async Task<DateTime> ConvertToUserTimeAsync(DateTime dt, DateTimeKind sourceDateTimeKind) =>
        TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(dt, sourceDateTimeKind), await GetCurrentTimeZoneAsync());

    public DateTime ConvertToUtcTime(DateTime dt) => ConvertToUtcTime(dt, dt.Kind);

    public DateTime ConvertToUtcTime(DateTime dt, DateTimeKind sourceDateTimeKind)
    {
        var source = DateTime.SpecifyKind(dt, sourceDateTimeKind);

        // A local hour that a clock change skips is taken as it stands.
        return sourceDateTimeKind == DateTimeKind.Local && TimeZoneInfo.Local.IsInvalidTime(source) ? source : TimeZoneInfo.ConvertTimeToUtc(source);
    }

    public DateTime ConvertToUtcTime(DateTime dt, TimeZoneInfo sourceTimeZone)
    {
        var local = DateTime.SpecifyKind(dt, DateTimeKind.Unspecified);

        return sourceTimeZone.IsInvalidTime(local) ? local : TimeZoneInfo.ConvertTimeToUtc(local, sourceTimeZone);
    }
}
