using Nop.Plugin.Misc.Backorders.Platform.Compliance;

namespace Nop.Plugin.Misc.Backorders.UseCases.Compliance;

/// <summary>A customer was deleted for good: no row holds the address any more.</summary>
public sealed class ForgetCustomer(HeldAddresses held)
{
    /// <summary>What fails for one customer, with the id.</summary>
    public const string WORK = "forget-customer";

    public async Task RunAsync(int customerId, string? email)
    {
        await held.EraseAsync(customerId);
        if (!string.IsNullOrWhiteSpace(email))
            await held.EraseAsync(email);
    }
}
