using System.Globalization;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>The stored requests of shoppers.</summary>
public sealed class CustomerRequests(IRepository<RequestRecord> requests, TimeProvider clock)
{
    private const int LAST_PENDING = (int)RequestState.Working;
    private const int OPEN = (int)RequestState.Open;
    private const int ACCEPTED = (int)RequestState.Accepted;
    private const int CANCEL = (int)RequestKind.Cancel;
    private const int NOTHING_DONE = (int)RequestStep.None;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>As it is stored now.</returns>
    public Task<RequestRecord?> FindAsync(int id) => requests.Table.FirstOrDefaultAsync(row => row.Id == id)!;

    /// <summary>Those of an order that nobody has decided on, or that are being carried out.</summary>
    public async Task<IReadOnlyList<RequestRecord>> PendingOfOrderAsync(int orderId)
    {
        return await requests.Table
            .Where(row => row.OrderId == orderId && row.StateId <= LAST_PENDING)
            .OrderBy(row => row.Id)
            .ToListAsync();
    }

    /// <returns>Orders and requests that nobody has decided on, the oldest first.</returns>
    public async Task<IReadOnlyList<RequestRecord>> OpenAfterAsync(int id, int count)
    {
        return await requests.Table.Where(row => row.StateId == OPEN && row.Id > id).OrderBy(row => row.Id).Take(count).ToListAsync();
    }

    /// <returns>Those that somebody began to carry out before that time and did not end, and those of which nobody told then.</returns>
    public async Task<IReadOnlyList<RequestRecord>> LeftAsync(DateTime beforeUtc)
    {
        return await requests.Table
            .Where(row => (row.StateId == LAST_PENDING && row.BegunOnUtc <= beforeUtc)
                || (row.ToTellId > 0 && row.CreatedOnUtc <= beforeUtc && (row.SettledOnUtc == null || row.SettledOnUtc <= beforeUtc)))
            .OrderBy(row => row.Id)
            .ToListAsync();
    }

    /// <summary>The customer was told, or is not to be told.</summary>
    public Task ToldAsync(int id, NotificationKind kind)
    {
        var told = (int)kind;

        return requests.Where(row => row.Id == id && row.ToTellId == told).Set(row => row.ToTellId, 0).UpdateAsync();
    }

    /// <returns>Those that were carried out, the last one last.</returns>
    public async Task<IReadOnlyList<RequestRecord>> DoneOfOrderAsync(int orderId)
    {
        return await requests.Table
            .Where(row => row.OrderId == orderId && row.StateId == ACCEPTED)
            .OrderBy(row => row.SettledOnUtc)
            .ThenBy(row => row.Id)
            .ToListAsync();
    }

    public static bool IsCancel(RequestRecord request) => request.KindId == CANCEL;

    /// <returns>Null when the backorder has an open request already, from whatever window.</returns>
    public async Task<RequestRecord?> TryAddAsync(BackorderRecord record, int units, int alternativeProductId)
    {
        var request = new RequestRecord
        {
            BackorderId = record.Id,
            OrderId = record.OrderId,
            OrderItemId = record.OrderItemId,
            KindId = (int)(alternativeProductId == 0 ? RequestKind.Cancel : RequestKind.Swap),
            StateId = OPEN,
            Claim = OpenClaim(record.Id),
            Units = units,
            AlternativeProductId = alternativeProductId,
            ToTellId = (int)NotificationKind.CancelRequested,
            CreatedOnUtc = NowUtc
        };

        return await requests.TryInsertAsync(request, row => row.Claim == request.Claim) ? request : null;
    }

    /// <returns>False when somebody else decided on it since it was read.</returns>
    public async Task<bool> BeginAsync(RequestRecord request, int customerId)
    {
        var before = request.StateId;
        request.StateId = (int)RequestState.Working;
        request.BegunOnUtc = NowUtc;
        request.CustomerId = customerId;

        return await requests.Where(row => row.Id == request.Id && row.StateId == before && row.StepId == NOTHING_DONE)
            .UpdateAsync(_ => new RequestRecord
            {
                StateId = request.StateId,
                BegunOnUtc = request.BegunOnUtc,
                CustomerId = request.CustomerId,
                Units = request.Units,
                LineQuantity = request.LineQuantity,
                Amount = request.Amount,
                WorthInMoney = request.WorthInMoney,
                WorthOnGiftCards = request.WorthOnGiftCards,
                WorthInPoints = request.WorthInPoints,
                Points = request.Points,
                TotalBefore = request.TotalBefore
            }) > 0;
    }

    /// <returns>False when somebody else went on with it since it was read.</returns>
    public async Task<bool> StepAsync(RequestRecord request, RequestStep step)
    {
        var (before, after) = (request.StepId, (int)step);
        var written = await requests
            .Where(row => row.Id == request.Id && row.StepId == before && row.StateId == LAST_PENDING)
            .Set(row => row.StepId, after)
            .Set(row => row.AlternativeAmount, request.AlternativeAmount)
            .UpdateAsync();
        if (written == 0)
            return false;

        request.StepId = after;

        return true;
    }

    /// <summary>Nothing of it was done, and it is decided anew.</summary>
    /// <returns>False when something was done after all.</returns>
    public async Task<bool> ReopenAsync(RequestRecord request)
    {
        return await requests
            .Where(row => row.Id == request.Id && row.StateId == LAST_PENDING && row.StepId == NOTHING_DONE)
            .Set(row => row.StateId, OPEN)
            .UpdateAsync() > 0;
    }

    /// <param name="toTell">What its customer is to hear: kept with it, so that a server which dies before it told loses nothing.</param>
    /// <returns>False when somebody else settled it since it was read.</returns>
    public async Task<bool> SettleAsync(
        RequestRecord request,
        RequestState state,
        int customerId,
        string answer = "",
        NotificationKind? toTell = null)
    {
        var before = request.StateId;
        request.ToTellId = (int)(toTell ?? 0);
        request.StateId = (int)state;
        request.SettledOnUtc = NowUtc;
        request.CustomerId = customerId;
        request.Answer = StoredText.Fit(answer, RequestBuilder.ANSWER_LENGTH);
        request.Claim = string.Create(CultureInfo.InvariantCulture, $"{request.BackorderId}-{request.Id}");

        return await requests.Where(row => row.Id == request.Id && row.StateId == before).UpdateAsync(_ => new RequestRecord
        {
            StateId = request.StateId,
            SettledOnUtc = request.SettledOnUtc,
            CustomerId = request.CustomerId,
            Answer = request.Answer,
            Claim = request.Claim,
            ToTellId = request.ToTellId,
            AlternativeAmount = request.AlternativeAmount,
            TotalAfter = request.TotalAfter
        }) > 0;
    }

    private static string OpenClaim(int backorderId) => backorderId.ToString(CultureInfo.InvariantCulture);
}
