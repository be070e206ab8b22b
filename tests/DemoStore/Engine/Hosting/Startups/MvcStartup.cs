using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Newtonsoft.Json.Serialization;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class MvcStartup : INopStartup
{
    public int Order => 1000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var types = services.Found<LoadedTypes>();
        var views = services.Found<CompiledViews>();

        services.AddHttpContextAccessor();
        services.AddHttpClient();
        services.AddControllersWithViews()
            .AddNewtonsoftJson(json => json.SerializerSettings.ContractResolver = new DefaultContractResolver())
            .ConfigureApplicationPartManager(parts =>
            {
                foreach (var assembly in types.PluginAssemblies.Except(views.Assemblies))
                    parts.ApplicationParts.Add(new AssemblyPart(assembly));

                views.AddTo(parts);
            })
            .AddControllersAsServices();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
