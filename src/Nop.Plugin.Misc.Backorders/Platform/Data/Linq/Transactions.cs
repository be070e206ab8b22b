using System.Transactions;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

internal static class Transactions
{
    /// <summary>
    /// All statements of the work, or none. One after the other: two connections at once would need a coordinator of
    /// distributed transactions. Not serializable, since every statement says itself which rows it expects.
    /// </summary>
    public static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work)
    {
        using var transaction = New();
        var result = await work();
        transaction.Complete();

        return result;
    }

    /// <summary>All statements of the work, or none: also when the work says that it came to nothing.</summary>
    public static async Task<bool> TryAsync(Func<Task<bool>> work)
    {
        using var transaction = New();
        var isDone = await work();
        if (isDone)
            transaction.Complete();

        return isDone;
    }

    private static TransactionScope New()
    {
        var options = new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted };

        return new(TransactionScopeOption.RequiresNew, options, TransactionScopeAsyncFlowOption.Enabled);
    }
}
