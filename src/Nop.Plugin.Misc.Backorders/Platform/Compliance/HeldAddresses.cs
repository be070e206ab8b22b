using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

namespace Nop.Plugin.Misc.Backorders.Platform.Compliance;

/// <summary>The tables of the plugin in which addresses of people stand. Everything else knows people by their orders.</summary>
public sealed class HeldAddresses(
    IRepository<BackInStockRecord> list,
    IRepository<OptOutRecord> optOuts,
    IRepository<FailedWorkRecord> failures,
    IRepository<Customer> customers,
    TimeProvider clock)
{
    private const int ORDERED = (int)BackInStockState.Ordered;
    private const int EXPIRED = (int)BackInStockState.Expired;

    /// <summary>Of an account, under whatever address.</summary>
    public Task<int> EraseAsync(int customerId) => list.Where(row => row.CustomerId == customerId).DeleteAsync();

    public async Task EraseAsync(string email)
    {
        var address = email.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862
        await list.Where(row => row.Email.ToLower() == address).DeleteAsync();
        await optOuts.Where(row => row.Email.ToLower() == address).DeleteAsync();
        // What a mail server answers may name the address.
        await failures.Where(row => row.Reason.ToLower().Contains(address)).Set(row => row.Reason, "").UpdateAsync();
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>Accounts that were deleted for good while nobody heard of it. The shop takes their address from them.</summary>
    public async Task<IReadOnlyList<int>> DeletedAccountsAsync()
    {
        var ids =
            from row in list.Table
            join customer in customers.Table on row.CustomerId equals customer.Id
            where customer.Deleted
            select customer.Id;

        return await ids.Distinct().ToListAsync();
    }

    /// <summary>Entries that are over keep no address; those that nobody confirmed count from the day of asking.</summary>
    public async Task ForgetAsync(int days)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-days);
        if (await list.Table.AnyAsync(row => row.Email != "" && row.CreatedOnUtc <= before && row.StateId >= ORDERED))
            await ForgetBeforeAsync(before);
    }

    private async Task ForgetBeforeAsync(DateTime before)
    {
        await list
            .Where(row => row.Email != "" && row.StateId >= ORDERED && (row.EndedOnUtc ?? row.NotifiedOnUtc ?? row.CreatedOnUtc) <= before)
            .Set(row => row.Email, "")
            .Set(row => row.CustomerId, 0)
            .UpdateAsync();
        await list
            .Where(row => row.Email != ""
                && row.StateId == EXPIRED
                && row.NotifiedOnUtc == null
                && (row.ConfirmationSentOnUtc ?? row.CreatedOnUtc) <= before)
            .Set(row => row.Email, "")
            .UpdateAsync();
    }
}
