using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Stores;

public class Store : BaseEntity, ISoftDeletedEntity, ILocalizedEntity
{
    public string CompanyName { get; set; }
    public int DefaultLanguageId { get; set; }
    public int DisplayOrder { get; set; }
    public string Hosts { get; set; }
    public string Name { get; set; }
    public bool SslEnabled { get; set; }
    public string Url { get; set; }
    public bool Deleted { get; set; }
}
