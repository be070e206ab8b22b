using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Infrastructure.Services;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Stock;
using Nop.Plugin.Misc.Backorders.Web.Admin;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Registers the plugin's own services; all live as long as a request, since the shop's repositories do.</summary>
public class PluginStartup : INopStartup
{
    private static readonly Type[] _services =
    [
        // the door and the marks of a request
        typeof(Guard), typeof(RequestMarks), typeof(DirtyKeys), typeof(LineMarks), typeof(KeyLeases), typeof(Failures), typeof(Health),
        // adapters
        typeof(ShopServer), typeof(AllOrNothing), typeof(BackorderLedger), typeof(CaptureStatement), typeof(BackorderQueries), typeof(QueuePositions), typeof(QueueReader), typeof(QueueColumns), typeof(BatchLedger), typeof(SetWriter), typeof(RowWriter),
        typeof(StockSource), typeof(StockDoor), typeof(Bundles), typeof(StockReader), typeof(CheckoutStock), typeof(MovedSources), typeof(StockViews), typeof(StockJumps), typeof(LineReader), typeof(UncapturedLines), typeof(LateLines), typeof(LinesBehind), typeof(StockCommitments),
        typeof(DiscrepancyList), typeof(CorrectedStock), typeof(ShortWatch),
        typeof(PromiseMaker), typeof(ProductPolicies), typeof(ShopCalendar),
        typeof(Wording), typeof(LineSummaries), typeof(OrderNotes), typeof(LinesTable), typeof(SentNotifications), typeof(MailTools), typeof(PutOnBackorderMail),
        typeof(OrderMailLines),
        // use cases
        typeof(CaptureLine), typeof(CaptureCheckoutLine), typeof(LateCapture), typeof(FindLateLines), typeof(FollowSource), typeof(ConfirmOrder), typeof(LateShortages), typeof(StockNumbers), typeof(CorrectStock),
        typeof(GrantStock), typeof(ReconcileKeys), typeof(ReconcileProducts), typeof(ReconcileAll), typeof(FindDiscrepancies), typeof(IncompleteOrders), typeof(CompareStock), typeof(Reservations), typeof(TellChanges), typeof(RetryFailedWork), typeof(Repairs), typeof(SettleRequest),
        typeof(QuoteLines), typeof(ClerkDesk), typeof(ResolveIncompleteOrders), typeof(TellLateShoppers), typeof(DiscrepancyDesk),
        // pages
        typeof(ShopperMessages), typeof(OrderLineMessages), typeof(ProductMessages), typeof(CartMessages), typeof(AvailabilityTexts), typeof(AnswerFactory), typeof(QueueListFactory), typeof(BackorderRows), typeof(AdminTexts), typeof(BackorderQuery), typeof(CountedRows), typeof(DetailsFactory), typeof(DetailsAccess), typeof(HistoryFactory), typeof(ConfigurationFactory), typeof(HealthFactory), typeof(StockNumberMeanings), typeof(ConfigurationSaving), typeof(DiscrepancyQuery), typeof(DiscrepancyWords), typeof(DiscrepancyButtons), typeof(DiscrepanciesFactory), typeof(AdminMenuItems),
        // install
        typeof(InstalledTexts), typeof(InstalledParts), typeof(InstalledTask),
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

        services.AddScoped(provider => new OwnChannel(provider.GetRequiredService<MailChannel>()));

        services.Configure<MvcOptions>(options => options.Filters.Add(new AcknowledgementFilter()));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
