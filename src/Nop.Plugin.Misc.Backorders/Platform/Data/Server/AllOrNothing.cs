using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Server;

/// <summary>Something that is done once, over all servers, with a state that says how far it is.</summary>
/// <param name="Begin">Writes "about to be done" where a server cannot write two things as one; false when somebody else was first.</param>
/// <param name="Finish">Writes "done"; false when somebody else was first.</param>
/// <param name="Do">False when it cannot be done, and nothing was.</param>
public sealed record OnceWork(Func<Task<bool>> Begin, Func<Task<bool>> Finish, Func<Task<bool>> Do);

public enum OnceOutcome
{
    Done,

    /// <summary>Somebody else had it, or settled it meanwhile; nothing was done here.</summary>
    NotOurs,

    Impossible
}

/// <summary>
/// Does a thing and writes that it is done: both or neither. Where a server dies, the state is proof. The state comes first,
/// so that whoever slept meanwhile finds it settled and does nothing.
/// </summary>
public class AllOrNothing(ShopServer server)
{
    /// <summary>False: a server that died between two writes leaves the question which of them it made.</summary>
    public bool IsProof => server.HasTransactions;

    public async Task<OnceOutcome> RunAsync(OnceWork work)
    {
        if (IsProof)
            return await RunTogetherAsync(work);

        if (!await work.Begin())
            return OnceOutcome.NotOurs;

        if (!await work.Do())
            return OnceOutcome.Impossible;

        return await work.Finish() ? OnceOutcome.Done : OnceOutcome.NotOurs;
    }

    private static async Task<OnceOutcome> RunTogetherAsync(OnceWork work)
    {
        var outcome = OnceOutcome.NotOurs;
        await Transactions.TryAsync(async () =>
        {
            if (await work.Finish())
                outcome = await work.Do() ? OnceOutcome.Done : OnceOutcome.Impossible;

            return outcome == OnceOutcome.Done;
        });

        return outcome;
    }
}
