using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Configuration;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Jobs;

/// <summary>No failure of ours stops a checkout, a page or a stock edit (law 9).</summary>
public sealed class NeverInTheWayTests
{
    [Fact]
    public async Task An_order_is_placed_although_everything_of_ours_fails_and_an_admin_can_read_why()
    {
        var broken = Substitute.For<ISettingService>();
        broken.LoadSettingAsync<Nop.Plugin.Misc.Backorders.BackordersSettings>(Arg.Any<int>()).ThrowsAsync(new InvalidOperationException("No settings today."));
        using var shop = new TestShop(services => services.AddSingleton(broken));
        var product = await shop.SellAsync(stock: 0);

        await shop.BuyAsync(product.Id, quantity: 2);

        Assert.Equal(-2, shop.StockOf(product.Id));
        Assert.Contains(shop.Rows<FailedWorkRecord>(), failed => failed.Work == "capture");
    }

    [Theory]
    [InlineData(2, 1, 0)]
    [InlineData(3, 0, 1)]
    public async Task A_deadlock_passes_and_the_work_is_done_again(int failures, int done, int kept)
    {
        using var shop = new TestShop();
        var (tries, ends) = (0, 0);

        await shop.RequestAsync(platform => platform.Get<Guard>().TryAsync("work", 7, () =>
        {
            if (++tries <= failures)
                throw new Deadlock();

            ends++;
            return Task.CompletedTask;
        }));

        Assert.Equal((3, done), (tries, ends));
        Assert.Equal(kept, shop.Rows<FailedWorkRecord>().Count(row => row.Subject == 7));
    }

    [Fact]
    public async Task Work_that_failed_is_tried_again_later_and_later_until_it_works()
    {
        using var shop = new TestShop();
        var product = await shop.SellAsync(stock: 0);
        await shop.BuyAsync(product.Id, quantity: 2);
        var record = shop.Backorder();
        var broken = new HistoryRecord { BackorderId = record.Id, Number = record.LastNumber + 1, KindId = 30, WaitingDelta = -99, CreatedOnUtc = record.CreatedOnUtc };
        await shop.Database.Repository<HistoryRecord>().InsertAsync(broken, publishEvent: false);
        await shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, 0));

        await shop.RunTaskAsync();
        var failed = Assert.Single(shop.Rows<FailedWorkRecord>(), row => row.Work == "reconcile-product");
        Assert.Equal((product.Id, 1, shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1)), (failed.Subject, failed.Tries, failed.NextTryUtc));
        await shop.RunTaskAsync();
        failed = Assert.Single(shop.Rows<FailedWorkRecord>(), row => row.Work == "reconcile-product");
        Assert.Equal((2, shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(2)), (failed.Tries, failed.NextTryUtc));
        Assert.Equal((2, 0, 0, 0, 0), shop.Backorder().Books());

        await shop.Database.Repository<HistoryRecord>().DeleteAsync(row => row.Id == broken.Id);
        await shop.RunTaskAsync();
        await shop.RunTaskAsync();

        Assert.DoesNotContain(shop.Rows<FailedWorkRecord>(), row => row.Work == "reconcile-product");
        Assert.Equal((0, 2, 0, 0, 0), shop.Backorder().Books());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(int.MaxValue, 360)]
    public void It_waits_twice_as_long_each_time_and_six_hours_at_most(int tries, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), Failures.WaitAfter(tries));
    }

    private sealed class Deadlock : System.Data.Common.DbException
    {
        public override bool IsTransient => true;
    }

    [Fact]
    public async Task Before_it_is_installed_the_plugin_does_nothing()
    {
        using var shop = new TestShop { IsInstalled = false };
        var product = await shop.SellAsync(stock: 0);

        await shop.BuyAsync(product.Id, quantity: 2);
        await shop.RunTaskAsync();

        Assert.Empty(shop.Rows<BackorderRecord>());
        Assert.Empty(shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public void A_consumer_asks_for_nothing_that_could_fail_to_be_made()
    {
        Assert.NotEmpty(TestShop.Consumers);
        Assert.All(TestShop.Consumers, consumer => Assert.All(
            Assert.Single(consumer.GetConstructors()).GetParameters(),
            parameter => Assert.Equal(typeof(Guard), parameter.ParameterType)));
        Assert.Equal([typeof(IServiceProvider)], Assert.Single(typeof(Guard).GetConstructors()).GetParameters().Select(parameter => parameter.ParameterType));
    }

    [Fact]
    public async Task Every_service_can_be_made()
    {
        using var shop = new TestShop();

        await shop.RequestAsync(platform =>
        {
            Assert.All(shop.Registered, type => Assert.NotNull(platform.Get<IServiceProvider>().GetRequiredService(type)));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void Whatever_a_page_asks_for_is_registered_and_nothing_that_is_data()
    {
        using var shop = new TestShop();
        var own = typeof(BackordersPlugin).Assembly.GetTypes();

        var asked = own.Where(type => type.IsSubclassOf(typeof(Controller)) || type.IsSubclassOf(typeof(ViewComponent)) || shop.Registered.Contains(type))
            .SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            .Where(type => own.Contains(type));

        Assert.Empty(asked.Except(shop.Registered));
        Assert.DoesNotContain(shop.Registered, type => type.IsSubclassOf(typeof(BaseEntity)) || type.IsSubclassOf(typeof(Controller)) || type.Name.EndsWith("Model", StringComparison.Ordinal));
    }
}
