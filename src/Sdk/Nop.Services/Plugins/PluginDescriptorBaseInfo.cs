namespace Nop.Services.Plugins;

public class PluginDescriptorBaseInfo
{
    public virtual string SystemName { get; set; }
    public virtual string Version { get; set; }
}
