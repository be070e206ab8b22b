using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Configuration;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Stories;

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
}
