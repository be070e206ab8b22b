using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

public record CustomerOrderListModel : BaseNopModel
{
    public List<CustomerOrderModel> Orders { get; set; } = [];
}
