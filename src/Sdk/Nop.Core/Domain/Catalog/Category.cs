using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Seo;
using Nop.Core.Domain.Stores;

namespace Nop.Core.Domain.Catalog;

public class Category : BaseEntity, ISoftDeletedEntity, ILocalizedEntity, IAclSupported, ISlugSupported, IStoreMappingSupported
{
    public string Description { get; set; }
    public int DisplayOrder { get; set; }
    public string Name { get; set; }
    public int ParentCategoryId { get; set; }
    public bool Published { get; set; }
    public bool Deleted { get; set; }
    public bool LimitedToStores { get; set; }
    public bool SubjectToAcl { get; set; }
}
