using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>Claims a delivery, then changes stock and writes that it was, as one: no crash and no sleeper books it twice.</summary>
public sealed class BookStock(
    Receivings receivings,
    StockIntake intake,
    ReceiptDiscrepancies books,
    AllOrNothing once,
    TellShopSubscribers subscribers,
    Wording wording,
    TimeProvider clock)
{
    /// <summary>Whoever books longer has died.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    public async Task<Outcome> RunAsync(ReceivingRecord receiving, ExpectedReceiptRecord receipt, string text)
    {
        receiving.Message = await MessageAsync(receiving, receipt, text);
        if (!await receivings.TryClaimAsync(receiving))
            return Refusal.Settled;

        var before = await subscribers.BeforeAsync(receipt.ProductId);
        var outcome = await once.RunAsync(new(
            () => receivings.MoveAsync(receiving, ReceivingState.Booking),
            () => FinishAsync(receiving),
            () => AddAsync(receipt.Key(), receiving)));
        await intake.ForgetAsync(receipt.Key());

        if (outcome.IsDone)
        {
            await books.SettleAsync(receiving.ReceiptId);
            await subscribers.AfterAsync(receipt.ProductId, before);
        }

        // As it is stored: what was written together with the booking is undone.
        if (outcome.Refusal == Refusal.ProductGone && await receivings.FindAsync(receiving.Id) is { } stored)
            await receivings.MoveAsync(stored, ReceivingState.Failed);

        return outcome;
    }

    private async Task<Outcome> AddAsync(StockKey key, ReceivingRecord receiving) =>
        await intake.AddAsync(key, receiving.WarehouseId, receiving.Units, receiving.Message) ? Outcome.Done : Refusal.ProductGone;

    /// <summary>
    /// What a server left behind that died. What was only claimed changed nothing. Of what was about to change stock the shop's
    /// own history tells whether it did; where it does not, somebody has to look.
    /// </summary>
    public async Task ResumeAsync()
    {
        foreach (var receiving in await receivings.UnfinishedAsync(clock.GetUtcNow().UtcDateTime - _longest))
        {
            var receipt = await books.SettleAsync(receiving.ReceiptId);

            if (receipt is not null && await intake.IsInHistoryAsync(receipt.ProductId, receiving.Units, receiving.Message))
            {
                await CountAsync(receiving, isInStock: true);
                await subscribers.AfterAsync(receipt.ProductId, before: 0);
            }
            else
                await receivings.MoveAsync(
                    receiving,
                    receiving.StateId == (int)ReceivingState.Claimed ? ReceivingState.Failed : ReceivingState.NotKnown);
        }
    }

    /// <summary>Somebody looked, or the history tells.</summary>
    /// <param name="isInStock">Stock was changed.</param>
    /// <returns>False when somebody else said so before.</returns>
    public async Task<bool> CountAsync(ReceivingRecord receiving, bool isInStock)
    {
        var isOurs = isInStock ? await FinishAsync(receiving) : await receivings.MoveAsync(receiving, ReceivingState.Failed);
        await books.SettleAsync(receiving.ReceiptId);

        return isOurs;
    }

    private async Task<bool> FinishAsync(ReceivingRecord receiving)
    {
        // The delivery that is taken back goes first: of two who take it back one finds that it went.
        if (receiving.UndoesId > 0
            && await receivings.FindAsync(receiving.UndoesId) is { StateId: (int)ReceivingState.Booked } undone
            && !await receivings.MoveAsync(undone, ReceivingState.Undone))
            return false;

        return await receivings.MoveAsync(receiving, receiving.UndoesId > 0 ? ReceivingState.Undone : ReceivingState.Booked);
    }

    private async Task<string> MessageAsync(ReceivingRecord receiving, ExpectedReceiptRecord receipt, string text)
    {
        var message = Wording.Fill(
            await wording.TextAsync(text, await wording.ShopLanguageAsync()),
            CultureInfo.InvariantCulture,
            receipt.Id,
            receiving.Number,
            receipt.Reference);

        return StoredText.Fit(message.Trim(), ReceivingBuilder.MESSAGE_LENGTH);
    }
}
