using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Common;

public record AddressModel : BaseNopEntityModel
{
    public string FirstName { get; set; }
    public string LastName { get; set; }
    public string Email { get; set; }
    public string Company { get; set; }
    public string Address1 { get; set; }
    public string ZipPostalCode { get; set; }
    public string City { get; set; }
    public string PhoneNumber { get; set; }
}
