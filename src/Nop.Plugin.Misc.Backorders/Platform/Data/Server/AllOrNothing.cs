using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Server;

/// <summary>Something that is done once, over all servers, with a state that says how far it is.</summary>
/// <param name="Begin">Writes "about to be done" where a server cannot write two things as one; false when somebody else was first.</param>
/// <param name="Finish">Writes "done"; false when somebody else was first.</param>
/// <param name="Do">Refused when it cannot be done, and nothing was.</param>
public sealed record OnceWork(Func<Task<bool>> Begin, Func<Task<bool>> Finish, Func<Task<Outcome>> Do);

/// <summary>
/// Does a thing and writes that it is done: both or neither. Where a server dies, the state is proof. The state comes first,
/// so that whoever slept meanwhile finds it settled and does nothing.
/// </summary>
public sealed class AllOrNothing(ShopServer server)
{
    /// <summary>False: a server that died between two writes leaves the question which of them it made.</summary>
    public bool IsProof => server.HasTransactions;

    /// <returns>Settled: somebody else had it, or settled it meanwhile; nothing was done here.</returns>
    public async Task<Outcome> RunAsync(OnceWork work)
    {
        if (IsProof)
            return await RunTogetherAsync(work);

        if (!await work.Begin())
            return Refusal.Settled;

        var outcome = await work.Do();
        if (!outcome.IsDone)
            return outcome;

        return await work.Finish() ? Outcome.Done : Refusal.Settled;
    }

    private static async Task<Outcome> RunTogetherAsync(OnceWork work)
    {
        Outcome outcome = Refusal.Settled;
        await Transactions.TryAsync(async () =>
        {
            if (await work.Finish())
                outcome = await work.Do();

            return outcome.IsDone;
        });

        return outcome;
    }
}
