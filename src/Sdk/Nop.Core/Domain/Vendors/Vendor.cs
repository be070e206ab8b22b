using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Seo;

namespace Nop.Core.Domain.Vendors;

public class Vendor : BaseEntity, ISoftDeletedEntity, ILocalizedEntity, ISlugSupported
{
    public bool Active { get; set; }
    public string Email { get; set; }
    public string Name { get; set; }
    public bool Deleted { get; set; }
}
