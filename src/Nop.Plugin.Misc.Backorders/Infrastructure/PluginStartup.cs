using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Infrastructure.Services;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Plugin.Misc.Backorders.Web.Admin;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Registers the plugin's own services; all live as long as a request, since the shop's repositories do.</summary>
public class PluginStartup : INopStartup
{
    private static readonly Type[] _services =
    [
        // the door and the marks of a request
        typeof(Guard), typeof(RequestMarks), typeof(DirtyKeys), typeof(LineMarks), typeof(KeyLeases), typeof(Failures), typeof(Health),
        // adapters
        typeof(ShopServer), typeof(BackorderLedger), typeof(CaptureStatement), typeof(BackorderShelf), typeof(QueuePositions), typeof(QueueReader), typeof(QueueColumns), typeof(BatchLedger), typeof(ServerWriter), typeof(RowWriter),
        typeof(StockHome), typeof(Bundles), typeof(StockReader), typeof(CheckoutStock), typeof(MovedHomes), typeof(StockViews), typeof(StockJumps), typeof(LineReader), typeof(UncapturedLines), typeof(LateLines), typeof(LinesBehind), typeof(StockClaims),
        typeof(Findings), typeof(ShortWatch),
        typeof(PromiseMaker), typeof(ProductPolicies), typeof(ShopCalendar),
        typeof(Wording), typeof(LineSummaries), typeof(OrderNotes), typeof(LinesTable), typeof(Notices), typeof(MailTools), typeof(PutOnBackorderMail),
        typeof(OrderMailLines),
        // use cases
        typeof(CaptureLine), typeof(CaptureCheckoutLine), typeof(LateCapture), typeof(FindLateLines), typeof(FollowHome), typeof(ConfirmOrder), typeof(LateShortages), typeof(StockNumbers), typeof(MendStock),
        typeof(GrantStock), typeof(ReconcileKeys), typeof(ReconcileProducts), typeof(ReconcileAll), typeof(Reckoning), typeof(HalfPlacedOrders), typeof(StockBooks), typeof(Reservations), typeof(TellChanges), typeof(RetryFailedWork), typeof(Repairs), typeof(SettleRequest),
        typeof(QuoteLines), typeof(ClerkDesk), typeof(UnplacedOrders), typeof(TellLateShoppers), typeof(FindingDesk),
        // pages
        typeof(ShopperNotices), typeof(OrderLineNotices), typeof(ProductNotices), typeof(CartNotices), typeof(AvailabilityTexts), typeof(AnswerFactory), typeof(ListFactory), typeof(RowFactory), typeof(GridQuery), typeof(CountedRows), typeof(DetailsFactory), typeof(DetailsAccess), typeof(HistoryFactory), typeof(ConfigurationFactory), typeof(HealthFactory), typeof(StockNumberMeanings), typeof(ConfigurationSaving), typeof(FindingQuery), typeof(FindingWords), typeof(FindingButtons), typeof(FindingsFactory), typeof(AdminMenuItems),
        // install
        typeof(InstalledTexts), typeof(InstalledParts),
        .. PromiseServices.All, .. SupplyServices.All, .. StorefrontServices.All, .. ChoiceServices.All, .. WaitingServices.All, .. MailServices.All
    ];

    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        foreach (var service in _services)
            services.AddScoped(service);

        foreach (var (port, way) in MailServices.Ways)
            services.AddScoped(port, way);

        services.Configure<MvcOptions>(options => options.Filters.Add(new AcknowledgementFilter()));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
