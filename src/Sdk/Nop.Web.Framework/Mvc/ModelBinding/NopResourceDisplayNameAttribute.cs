using System.ComponentModel;

namespace Nop.Web.Framework.Mvc.ModelBinding;

public sealed class NopResourceDisplayNameAttribute : DisplayNameAttribute
{
    public NopResourceDisplayNameAttribute(string resourceKey) { ResourceKey = resourceKey; }
    public string ResourceKey { get; set; }
    public override string DisplayName { get; }
    public string Name { get; }
}
