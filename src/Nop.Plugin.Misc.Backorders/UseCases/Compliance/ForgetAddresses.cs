using Nop.Plugin.Misc.Backorders.Platform.Compliance;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.UseCases.Compliance;

/// <summary>The task's round over addresses that nobody needs any more.</summary>
internal sealed class ForgetAddresses(HeldAddresses held, StoreSettings settings)
{
    public async Task RunAsync()
    {
        foreach (var customer in await held.DeletedAccountsAsync())
            await held.EraseAsync(customer);

        await held.ForgetAsync(Math.Max(1, (await settings.OfAsync()).ForgetAddressDays));
    }
}
