namespace DemoStore.Engine.Hosting;

/// <summary>A request that carries the header "X-Deaf-Plugins" is served as if no plugin listened: what plugins cost is measured so, in one running store.</summary>
public sealed class DeafPlugins(IHttpContextAccessor requests, LoadedTypes types)
{
    public const string HEADER = "X-Deaf-Plugins";

    /// <summary>Whether widgets are left out, too.</summary>
    public bool IsOn => requests.HttpContext?.Request.Headers.ContainsKey(HEADER) == true;

    public bool Hears(object consumer) => !IsOn || !types.PluginAssemblies.Contains(consumer.GetType().Assembly);
}
