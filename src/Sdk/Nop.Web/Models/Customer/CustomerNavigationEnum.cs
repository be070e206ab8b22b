namespace Nop.Web.Models.Customer;

public enum CustomerNavigationEnum
{
    Info = 0,
    Orders = 20,
    BackInStockSubscriptions = 30,
}
