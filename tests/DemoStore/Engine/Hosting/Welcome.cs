using DemoStore.Engine.Plugins;
using DemoStore.Seed;

namespace DemoStore.Engine.Hosting;

internal static class Welcome
{
    /// <summary>Says what takes its time, while it does.</summary>
    public static void Tell(string step) => Console.WriteLine(step);

    public static void Print(string url, PluginShelf shelf)
    {
        var installed = shelf.Descriptors.Where(plugin => plugin.Installed).Select(plugin => $"{plugin.FriendlyName} {plugin.Version}").ToList();

        Console.WriteLine($"""

            The demo store is open (a demo, not nopCommerce).
              Shop         {url}
              Back office  {url}Admin
              Plugins      {(installed.Count == 0 ? "none installed" : string.Join(", ", installed))}

            Sign in as
              admin   {DemoPeople.ADMIN}    password {DemoPeople.PASSWORD}
              vendor  {DemoPeople.VENDOR}   password {DemoPeople.PASSWORD}
              anna    {DemoPeople.ANNA}     password {DemoPeople.PASSWORD}
              ben     {DemoPeople.BEN}      password {DemoPeople.PASSWORD}

            Press Ctrl+C to close it; start with --reset to begin anew.
            """);
    }
}
