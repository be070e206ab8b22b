using Nop.Core.Configuration;

namespace Nop.Core.Domain.Localization;

public class LocalizationSettings : ISettings
{
    public bool SeoFriendlyUrlsForLanguagesEnabled { get; set; }
}
