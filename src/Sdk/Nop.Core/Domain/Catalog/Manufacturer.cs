using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Seo;
using Nop.Core.Domain.Stores;

namespace Nop.Core.Domain.Catalog;

public class Manufacturer : BaseEntity, ISoftDeletedEntity, ILocalizedEntity, IAclSupported, ISlugSupported, IStoreMappingSupported
{
    public string Name { get; set; }
    public bool Published { get; set; }
    public bool Deleted { get; set; }
    public bool LimitedToStores { get; set; }
    public bool SubjectToAcl { get; set; }
}
