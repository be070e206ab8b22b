namespace Nop.Core.Domain.Catalog;

public enum BackorderMode
{
    AllowQtyBelow0 = 1,
    AllowQtyBelow0AndNotifyCustomer = 2,
    NoBackorders = 0,
}
