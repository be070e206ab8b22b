using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Customer;

namespace DemoStore.Components;

public sealed class CustomerNavigationViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(int selectedTabId = 0)
    {
        return View(new CustomerNavigationModel
        {
            SelectedTab = selectedTabId,
            CustomerNavigationItems =
            [
                new() { RouteName = "CustomerInfo", Title = "My details", Tab = (int)CustomerNavigationEnum.Info, ItemClass = "customer-info" },
                new() { RouteName = "CustomerOrders", Title = "My orders", Tab = (int)CustomerNavigationEnum.Orders, ItemClass = "customer-orders" },
            ],
        });
    }
}
