using Nop.Core.Configuration;

namespace Nop.Core.Domain.Security;

public class CaptchaSettings : ISettings
{
    public bool Enabled { get; set; }
}
