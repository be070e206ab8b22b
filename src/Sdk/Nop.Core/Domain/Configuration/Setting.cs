using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Configuration;

public class Setting : BaseEntity, ILocalizedEntity
{
    public string Name { get; set; }
    public int StoreId { get; set; }
    public string Value { get; set; }
}
