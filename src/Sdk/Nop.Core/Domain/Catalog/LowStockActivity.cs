namespace Nop.Core.Domain.Catalog;

public enum LowStockActivity
{
    DisableBuyButton = 1,
    Nothing = 0,
    Unpublish = 2,
}
