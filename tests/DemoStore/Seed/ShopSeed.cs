using DemoStore.Engine.Hosting;
using DemoStore.Engine.Orders;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace DemoStore.Seed;

/// <summary>Fills an empty database with a small shop for outdoor and kitchen goods.</summary>
public sealed class ShopSeed(IServiceProvider services, StoreOptions options, ILocalizationService texts, ISettingService settings)
{
    public async Task RunAsync(string urls)
    {
        await InsertAsync(new Language { Name = "English", LanguageCulture = "en-US", UniqueSeoCode = "en", Published = true });
        if (options.LanguageUrls)
            await InsertAsync(new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", Published = true, DisplayOrder = 1 });

        var dollar = await InsertAsync(new Currency { Name = "US Dollar", CurrencyCode = "USD", Rate = 1, DisplayLocale = "en-US", Published = true });
        await settings.SaveSettingAsync(new CurrencySettings { PrimaryStoreCurrencyId = dollar.Id });
        await InsertAsync(new Store { Name = "Fernhill Supply", CompanyName = "Fernhill Supply (demo)", Url = urls.Split(';')[0].TrimEnd('/') + "/", DefaultLanguageId = 1 });
        await texts.AddOrUpdateLocaleResourceAsync(ShopTexts.All);
        await settings.SaveSettingAsync(new OrderSettings { AnonymousCheckoutAllowed = true, OnePageCheckoutEnabled = true });

        var people = ActivatorUtilities.CreateInstance<DemoPeople>(services);
        await people.AddAsync();
        await MailsAsync();
        await ActivityTypesAsync();
        await new CatalogSeed(services).RunAsync(people.VendorId, await RangesAsync(), await WarehousesAsync());
    }

    private async Task MailsAsync()
    {
        await InsertAsync(new EmailAccount { Email = "shop@example.com", DisplayName = "Fernhill Supply" });

        foreach (var (name, subject, body) in MailTemplates.All)
            await InsertAsync(new MessageTemplate { Name = name, Subject = subject, Body = body, IsActive = true, EmailAccountId = 1 });
    }

    private async Task ActivityTypesAsync()
    {
        string[] keywords = ["PublicStore.PlaceOrder", "EditProduct", "EditOrder", "EditSettings", "InstallNewPlugin", "UninstallPlugin", "EditTask"];

        foreach (var keyword in keywords)
            await InsertAsync(new ActivityLogType { SystemKeyword = keyword, Name = keyword, Enabled = true });
    }

    private async Task<int[]> RangesAsync()
    {
        List<int> ids = [];

        foreach (var name in new[] { "1 week", "2 weeks", "4 to 6 weeks" })
            ids.Add((await InsertAsync(new ProductAvailabilityRange { Name = name, DisplayOrder = ids.Count })).Id);

        return [.. ids];
    }

    private async Task<int[]> WarehousesAsync()
    {
        List<int> ids = [];

        foreach (var (name, comment) in new[] { ("Harbour warehouse", "Near the port; big goods."), ("Hill depot", "Behind the shop; small goods.") })
            ids.Add((await InsertAsync(new Warehouse { Name = name, AdminComment = comment })).Id);

        return [.. ids];
    }

    private async Task<TEntity> InsertAsync<TEntity>(TEntity entity) where TEntity : Nop.Core.BaseEntity
    {
        await services.GetRequiredService<IRepository<TEntity>>().InsertAsync(entity);

        return entity;
    }
}
