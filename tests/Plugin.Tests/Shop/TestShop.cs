using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Events;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Services.Events;
using Support;
using Support.Data;
using Support.Events;
using Support.Templates;

namespace Plugin.Tests.Shop;

/// <summary>The plugin with all its services over a real database, in a shop whose other services are substitutes.</summary>
internal sealed class TestShop : IDisposable
{
    public const int STORE = 1;
    public const int CLERK = 77;

    private static readonly Type[] _consumers = [.. typeof(BackordersPlugin).Assembly.GetTypes().Where(type => type.IsClass && Heard(type).Any())];

    private readonly AsyncLocal<IServiceProvider?> _request = new();
    private readonly ServiceProvider _services;

    /// <param name="server">A SQLite file by default, of which the plugin knows nothing but the repositories.</param>
    public TestShop(Action<IServiceCollection>? change = null, TestServer? server = null)
    {
        Events = new EventPublisher(() => _request.Value ?? _services!);
        Database = new TestDatabase(typeof(BackordersPlugin).Assembly, Events, server);
        _services = Build(change);
    }

    public TestDatabase Database { get; }

    public IEventPublisher Events { get; }

    public SetClock Clock { get; } = new();

    /// <summary>Without a context the plugin works in the background.</summary>
    public HttpContextAccessor Http { get; } = new() { HttpContext = new DefaultHttpContext() };

    public CatalogSettings Catalog { get; } = new();

    public BackordersSettings Settings { get; } = new() { HandlingDays = 0, LeadDays = "2-4" };

    public bool IsInstalled { get; set; } = true;

    public Vendor? Vendor { get; set; }

    /// <summary>The billing address of whoever orders next.</summary>
    public int BillingAddress { get; set; } = 1;

    /// <summary>Of the shop and of whoever looks at it.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Of the shop's only language.</summary>
    public string Culture { get; set; } = "en-US";

    public static IEnumerable<Type> Consumers => _consumers;

    public IEnumerable<Type> Registered { get; private set; } = [];

    public static IEnumerable<Type> Heard(Type consumer)
    {
        return consumer.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IConsumer<>));
    }

    /// <summary>A request: services of its own, the plugin tells when it is answered, and settles.</summary>
    public async Task RequestAsync(Func<Platform, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        _request.Value = scope.ServiceProvider;

        try
        {
            await work(new Platform(scope.ServiceProvider, this));

            await scope.ServiceProvider.GetRequiredService<Guard>().RunAsync<ConfirmOrder>("order-told", confirm => confirm.TellPlacedAsync());

            var marks = scope.ServiceProvider.GetRequiredService<RequestMarks>();
            if (!marks.IsEmpty)
                await scope.ServiceProvider.GetRequiredService<Guard>().RunAsync<SettleRequest>("settle-request", settle => settle.RunAsync());
        }
        finally
        {
            _request.Value = null;
        }
    }

    /// <summary>A request that dies before anything is settled.</summary>
    public async Task DyingRequestAsync(Func<Platform, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        _request.Value = scope.ServiceProvider;
        await work(new Platform(scope.ServiceProvider, this));
        _request.Value = null;
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        T answer = default!;
        await RequestAsync(async platform => answer = await work(platform.Get<TService>()));

        return answer;
    }

    public Task DoAsync<TService>(Func<TService, Task> work) where TService : notnull => RequestAsync(platform => work(platform.Get<TService>()));

    /// <summary>The schedule task, a minute and more later, so that nothing counts as being under way.</summary>
    public async Task RunTaskAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(3));
        await DoAsync<Guard>(guard => new ReconcileTask(guard).ExecuteAsync());
    }

    public List<TRow> Rows<TRow>() where TRow : BaseEntity => [.. Database.Repository<TRow>().Table];

    /// <summary>The only backorder there is.</summary>
    public BackorderRecord Backorder() => Assert.Single(Rows<BackorderRecord>());

    public BackorderRecord BackorderOf(int orderId) => Assert.Single(Rows<BackorderRecord>(), row => row.OrderId == orderId);

    public int StockOf(int productId) => Rows<Product>().Single(row => row.Id == productId).StockQuantity;

    public void Dispose()
    {
        _services.Dispose();
        Database.Dispose();
    }

    private ServiceProvider Build(Action<IServiceCollection>? change)
    {
        var services = new ServiceCollection();
        new PluginStartup().ConfigureServices(services, new ConfigurationBuilder().Build());
        Registered = [.. services.Select(service => service.ServiceType).Where(type => type.Assembly == typeof(BackordersPlugin).Assembly)];

        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IHttpContextAccessor>(_ => Http);
        services.AddSingleton(Database.Database);
        services.AddSingleton(Database.Cache);
        services.AddSingleton(Events);
        services.AddScoped(typeof(IRepository<>), typeof(EntityRepository<>));

        foreach (var consumer in _consumers)
        {
            foreach (var heard in Heard(consumer))
                services.AddTransient(heard, consumer);
        }

        if (Database.Database.Kind != DatabaseKind.Sqlite)
            services.AddScoped<ShopServer>(_ => new KnownServer(Database.Database));

        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddPlatform(this);
        change?.Invoke(services);
        services.AddSubstitutesForTheRest();

        return services.BuildServiceProvider(validateScopes: true);
    }
}
