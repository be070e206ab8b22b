using System.Reflection;
using Autofac.Extensions.DependencyInjection;
using DemoStore.Engine.Plugins;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Nop.Core.Infrastructure;
using Support.Data;

namespace DemoStore.Engine.Hosting;

/// <summary>Builds the host around the plugins that are installed or queued, by the platform's start-up hooks in their order.</summary>
public static class StoreHost
{
    private const string OWN_PLUGIN = "Misc.Backorders";

    public static WebApplication Build(StoreOptions options)
    {
        var loader = new PluginLoader();
        var shelf = Plugins(options, loader);
        var types = new LoadedTypes([.. loader.Loaded]);
        var startups = types.Instances<INopStartup>().OrderBy(startup => startup.Order).ToList();
        var builder = NewBuilder(options);

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<TimeProvider>(ShopClock.Instance);
        builder.Services.AddSingleton(shelf);
        builder.Services.AddSingleton(types);
        builder.Services.AddSingleton(new ShopDatabase(options.Database, options.Connection, types.PluginAssemblies));
        builder.Services.AddSingleton(CompiledViews(shelf, loader));

        foreach (var startup in startups)
            startup.ConfigureServices(builder.Services, builder.Configuration);

        var app = builder.Build();
        EngineContext.Replace(new ShopEngine(app.Services));

        foreach (var startup in startups)
            startup.Configure(app);

        return app;
    }

    private static WebApplicationBuilder NewBuilder(StoreOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(StoreHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls);
        // What stops a start is told in one sentence by the program itself.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        return builder;
    }

    private static PluginShelf Plugins(StoreOptions options, PluginLoader loader)
    {
        var folder = new PluginFolder(options.DataFolder);
        var firstStart = !File.Exists(folder.StatesFile);
        var states = PluginStates.Read(folder.StatesFile);

        if (options.ShopOnly)
            return new PluginShelf(folder, new PluginStates(), []);

        if (firstStart)
            states.PluginNamesToInstall.Add(OWN_PLUGIN);

        folder.Refresh(options.Package);
        var shelf = new PluginShelf(folder, states, [.. folder.Descriptors(states)]);

        if (states.InstalledPlugins.Select(plugin => plugin.SystemName).Concat(states.PluginNamesToInstall).FirstOrDefault(name => shelf.Find(name) is null) is { } missing)
            throw new StoreFailureException($"The plugin {missing} is missing: {options.Package ?? folder.Path} holds no package of it. Build src/Nop.Plugin.Misc.Backorders, or start with --shop-only.");

        foreach (var descriptor in shelf.Descriptors.Where(descriptor => states.IsLoaded(descriptor.SystemName)))
            loader.Load(descriptor);

        return shelf;
    }

    /// <summary>Views are compiled beforehand from the files that the package carries.</summary>
    private static CompiledViews CompiledViews(PluginShelf shelf, PluginLoader loader)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "plugin-views");
        var loaded = shelf.Descriptors.Where(descriptor => descriptor.ReferencedAssembly is not null).Select(descriptor => descriptor.ReferencedAssembly.GetName().Name);
        var files = loaded.Select(name => Path.Combine(folder, $"{name}.Views.dll")).Where(File.Exists);

        return new CompiledViews([.. files.Select(loader.LoadFile)]);
    }
}

/// <summary>The assemblies that hold compiled views of plugins.</summary>
public sealed record CompiledViews(IReadOnlyList<Assembly> Assemblies)
{
    public void AddTo(ApplicationPartManager parts)
    {
        foreach (var assembly in Assemblies)
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
    }
}
