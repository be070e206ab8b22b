
namespace Plugin.Tests.Shop;

/// <summary>The server dies before the first, second, … write of a work, until the work comes to its end.</summary>
internal static class Killing
{
    /// <param name="prepare">Where each try starts.</param>
    /// <param name="work">Dies at each of its writes.</param>
    /// <param name="look">When the next server has done what was left.</param>
    /// <returns>At how many writes it died.</returns>
    public static async Task<int> KillAtEachWriteAsync<TStart>(this TestShop shop, Func<Task<TStart>> prepare, Func<TStart, Task> work, Func<TStart, int, Task> look)
    {
        var death = shop.Database.Database.Death;

        for (var write = 1; ; write++)
        {
            var start = await prepare();
            death.Await(write);
            var failure = await Record.ExceptionAsync(() => work(start));
            var hasDied = death.HasCome;
            death.Revive();
            Assert.True(hasDied || failure is null, failure?.ToString());

            // Leases run out, and what is under way has its time to come back.
            await shop.RunTaskAsync();
            await shop.RunTaskAsync();
            await look(start, write);

            if (!hasDied)
                return write - 1;
        }
    }
}
