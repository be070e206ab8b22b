using Nop.Core.Configuration;

namespace Nop.Core.Domain.Directory;

public class CurrencySettings : ISettings
{
    public bool DisplayCurrencyLabel { get; set; }
    public int PrimaryStoreCurrencyId { get; set; }
}
