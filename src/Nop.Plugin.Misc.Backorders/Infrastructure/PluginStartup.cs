using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Compliance.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Registers the plugin's own services; all live as long as a request, since the shop's repositories do.</summary>
public sealed class PluginStartup : INopStartup
{
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        foreach (var service in OwnServices.All)
            services.AddScoped(service);

        // Other plugins add channels of their own in the same manner.
        services.AddScoped<INotificationChannel, MailChannel>();
        services.AddScoped(provider => new OwnChannel(provider.GetRequiredService<MailChannel>()));

        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add(new AcknowledgementFilter());
            options.Filters.Add(new PersonalDataFilter());
        });
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
