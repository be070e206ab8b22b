using DemoStore.Engine.Plugins;
using Microsoft.Extensions.FileProviders;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class FilesStartup : INopStartup
{
    private static readonly string[] _shown = [".css", ".js", ".map", ".png", ".jpg", ".gif", ".svg", ".ico", ".woff", ".woff2"];

    public int Order => 99;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        var plugins = application.ApplicationServices.GetRequiredService<PluginShelf>().Folder.Path;
        Directory.CreateDirectory(plugins);

        application.UseStaticFiles();
        application.UseWhen(
            context => _shown.Contains(Path.GetExtension(context.Request.Path.Value ?? "")),
            branch => branch.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(plugins), RequestPath = "/Plugins" }));
    }
}
