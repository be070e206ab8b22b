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
        var options = new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted };
        using var transaction = new TransactionScope(TransactionScopeOption.RequiresNew, options, TransactionScopeAsyncFlowOption.Enabled);
        var result = await work();
        transaction.Complete();

        return result;
    }
}
