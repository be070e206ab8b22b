using Store.Tests.Running;
using static Store.Tests.Paths.Hand;

namespace Store.Tests.Paths;

/// <summary>One path walked in one home. Quantities are units of stock; a box holds two of them.</summary>
public sealed class Walk(StockPath path, Home home, Uri address, int number)
{
    /// <summary>The warehouse that holds the stock of a sample, and the one that it has besides.</summary>
    public const int FULL = 1;
    public const int EMPTY = 2;

    private readonly Dictionary<string, (int OrderId, int LineId)> _orders = [];
    private (string Name, string Value) _choice;

    public StockPath Path => path;

    public IReadOnlyList<Step> Steps => path.Steps;

    public Home Home => home;

    public Uri Address => address;

    /// <summary>Who acts at the moment.</summary>
    public Hand Hand { get; set; } = null!;

    public string Sku => $"S{number}";

    /// <summary>The SKU of what is counted.</summary>
    public string StockSku => home.IsBox ? $"{Sku}-PART" : Sku;

    public int Product { get; private set; }

    public int StockProduct { get; private set; }

    /// <summary>0 where the product itself is counted, and for a box.</summary>
    public int CombinationId { get; private set; }

    /// <summary>Who placed which order through the storefront.</summary>
    public Dictionary<string, Shopper> Shoppers { get; } = [];

    /// <summary>What a step leaves for a later one.</summary>
    public int Shipment { get; set; }

    public int Warehouse { get; set; }

    /// <summary>Of which nobody may wait: copies.</summary>
    public List<int> Others { get; } = [];

    public string StockKey => $"{StockProduct}-{CombinationId}";

    public string? NameOf(int lineId) => _orders.Where(order => order.Value.LineId == lineId).Select(order => order.Key).SingleOrDefault();

    public (int OrderId, int LineId) this[string order] => _orders[order];

    public async Task SampleAsync(int stock = 4, bool recurring = false)
    {
        var sample = await Hand.SampleAsync(home, Sku, stock, recurring);
        (Product, StockProduct, CombinationId) = (Number("ProductId"), Number("StockProductId"), Number(nameof(CombinationId)));
        _choice = (sample.GetProperty("Field").GetString()!, sample.GetProperty("Value").GetString()!);

        int Number(string name) => sample.GetProperty(name).GetInt32();
    }

    /// <summary>Goods that came another way.</summary>
    public void Use(int product) => Product = StockProduct = product;

    public async Task OrderAsync(string name, int units, bool collected = false) =>
        _orders[name] = await Hand.OrderAsync($"{Product}-{CombinationId}", units / home.Units, collected);

    /// <summary>Through the storefront, as a shopper does.</summary>
    public async Task CheckOutAsync(string name, int units)
    {
        var shopper = new Shopper(address);
        Shoppers[name] = shopper;
        var order = await shopper.BuyAsync($"sample-{Sku.ToLowerInvariant()}", Product, units / home.Units, "grace@example.com", Choice);
        var page = await Hand.Browser.OpenAsync($"/Admin/Order/Edit/{order}");
        _orders[name] = (order, int.Parse(page.QuerySelector("tr[data-line]")!.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture));
    }

    public Task AddLineAsync(string order, int units) => Hand.PostAsync(
        $"/Admin/Order/AddProductToOrderDetails/{_orders[order].OrderId}", [("productId", Text(Product)), ("quantity", Text(units / home.Units)), .. Choice]);

    public Task EditLineAsync(string order, int units) => Hand.PostAsync(
        $"/Admin/Order/EditOrderItem/{_orders[order].OrderId}", ("orderItemId", Text(_orders[order].LineId)), ("quantity", Text(units / home.Units)));

    public Task DeleteLineAsync(string order) => Hand.PostAsync($"/Admin/Order/DeleteOrderItem/{_orders[order].OrderId}", ("orderItemId", Text(_orders[order].LineId)));

    /// <summary>A button of the order page.</summary>
    public Task PressAsync(string button, string order, params (string, string)[] fields) => Hand.PostAsync($"/Admin/Order/{button}/{_orders[order].OrderId}", fields);

    public Task SetStatusAsync(string order, int status) => PressAsync("ChangeOrderStatus", order, ("orderStatusId", Text(status)));

    public Task<int> PackAsync(string order, int units, int warehouse = FULL) => Hand.PackAsync(_orders[order].OrderId, _orders[order].LineId, units / home.Units, warehouse);

    public async Task ShipAsync(string order, int units, int warehouse = FULL) => await Hand.PostAsync($"/Admin/Order/SetAsShipped/{await PackAsync(order, units, warehouse)}");

    public Task ReturnAsync(string order, int units) => Hand.ReturnAsync(_orders[order].LineId, units / home.Units);

    /// <summary>A clerk books what came, or is missing, where this home has its figure.</summary>
    public Task BookAsync(int units)
    {
        if (home == Home.Combination)
            return Hand.EditCombinationAsync(CombinationId, Available + units);

        return home.IsWarehouses
            ? Hand.EditProductAsync(StockProduct, page => [($"warehouse_qty_{FULL}", Text(Number(page, $"warehouse_qty_{FULL}") + units))])
            : EditFigureAsync(units);
    }

    /// <summary>The product's own figure, whether anybody reads it or not.</summary>
    public Task EditFigureAsync(int units, params (string, string)[] more) =>
        Hand.EditProductAsync(StockProduct, page => [("StockQuantity", Text(Number(page, "StockQuantity") + units)), .. more]);

    /// <summary>What was available when the books were compared last.</summary>
    public int Available { get; set; }

    public Task SellElsewhereAsync(int units) => Hand.PostAsync("/Admin/Outside/Stock", ("stock", StockKey), ("change", Text(units)), ("silently", "false"));

    public Task WriteSilentlyAsync(int units) => Hand.PostAsync("/Admin/Outside/Stock", ("stock", StockKey), ("change", Text(units)), ("silently", "true"));

    public Task ImportAsync(string rows, string what) => Hand.PostAsync($"/Admin/Import/{what}", ("rows", rows));

    public void Leave() => Shoppers.Values.ToList().ForEach(shopper => shopper.Dispose());

    public override string ToString() => $"{path} | {home}";

    private (string, string)[] Choice => _choice.Name.Length == 0 ? [] : [_choice];
}
