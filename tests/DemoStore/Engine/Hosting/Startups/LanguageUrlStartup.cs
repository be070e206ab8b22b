using DemoStore.Engine.Localization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Localization;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

/// <summary>Addresses that begin with a language, when the store is started so: which ones exist is settled at the start, as on the platform.</summary>
internal sealed class LanguageUrlStartup : INopStartup
{
    /// <summary>After the settings that each request loads: this one is settled for all of them.</summary>
    public int Order => 2100;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var isOn = services.Found<StoreOptions>().LanguageUrls;
        services.AddSingleton(new LocalizationSettings { SeoFriendlyUrlsForLanguagesEnabled = isOn });
        if (!isOn)
            return;

        services.Configure<RouteOptions>(routes => routes.ConstraintMap[LanguageUrls.TRANSFORMER] = typeof(LanguageOfAddress));
        services.Configure<MvcOptions>(mvc => mvc.Conventions.Add(new LanguageUrls()));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
