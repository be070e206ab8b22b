using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Core.Infrastructure;

namespace Nop.Services.Plugins;

public class PluginDescriptor : PluginDescriptorBaseInfo
{
    public virtual string Group { get; set; }

    public virtual string FriendlyName { get; set; }
    public virtual IList<string> SupportedVersions { get; set; } = new List<string>();
    public virtual string Author { get; set; }
    public virtual int DisplayOrder { get; set; }

    [JsonPropertyName("FileName")]
    public virtual string AssemblyFileName { get; set; }

    public virtual string Description { get; set; }
    public virtual IList<int> LimitedToStores { get; set; } = new List<int>();
    public virtual IList<int> LimitedToCustomerRoles { get; set; } = new List<int>();

    [JsonPropertyName("DependsOnSystemNames")]
    public virtual IList<string> DependsOn { get; set; } = new List<string>();

    [JsonIgnore]
    public virtual bool Installed { get; set; }

    [JsonIgnore]
    public virtual Type PluginType { get; set; }

    [JsonIgnore]
    public virtual string OriginalAssemblyFile { get; set; }

    [JsonIgnore]
    public virtual IList<string> PluginFiles { get; set; } = new List<string>();

    [JsonIgnore]
    public virtual Assembly ReferencedAssembly { get; set; }

    public static PluginDescriptor GetPluginDescriptorFromText(string text)
    {
        var descriptor = string.IsNullOrEmpty(text) ? new PluginDescriptor() : JsonSerializer.Deserialize<PluginDescriptor>(text);

        if (descriptor.SupportedVersions.Count == 0)
            descriptor.SupportedVersions.Add("2.00");

        return descriptor;
    }

    public virtual TPlugin Instance<TPlugin>() where TPlugin : class, IPlugin
    {
        var plugin = EngineContext.Current.ResolveUnregistered(PluginType) as TPlugin;

        if (plugin is not null)
            plugin.PluginDescriptor = this;

        return plugin;
    }
}
