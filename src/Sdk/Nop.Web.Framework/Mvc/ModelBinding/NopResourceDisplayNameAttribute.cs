using System.ComponentModel;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;

namespace Nop.Web.Framework.Mvc.ModelBinding;

public sealed class NopResourceDisplayNameAttribute : DisplayNameAttribute, IModelAttribute
{
    public NopResourceDisplayNameAttribute(string resourceKey)
        : base(resourceKey)
    {
        ResourceKey = resourceKey;
    }

    public string ResourceKey { get; set; }

    public string Name => nameof(NopResourceDisplayNameAttribute);

    // Read anew each time: the answer depends on the language of the request.
    public override string DisplayName
    {
        get
        {
            var text = EngineContext.Current.Resolve<ILocalizationService>().GetResourceAsync(ResourceKey).GetAwaiter().GetResult();

            return string.IsNullOrEmpty(text) ? ResourceKey : text;
        }
    }
}
