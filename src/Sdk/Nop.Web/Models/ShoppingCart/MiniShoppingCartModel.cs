using Nop.Web.Framework.Models;

namespace Nop.Web.Models.ShoppingCart;

public record MiniShoppingCartModel : BaseNopModel
{
    public IList<ShoppingCartItemModel> Items { get; set; } = [];
    public int TotalProducts { get; set; }

    public record ShoppingCartItemModel : BaseNopEntityModel
    {
        public string AttributeInfo { get; set; }
        public int ProductId { get; set; }
        public string ProductName { get; set; }
        public string ProductSeName { get; set; }
        public int Quantity { get; set; }
    }
}
