using static Store.Tests.Paths.Hand;
using static Store.Tests.Paths.OrderPaths;

namespace Store.Tests.Paths;

/// <summary>The pages of the catalogue. Rows 14 to 24.</summary>
internal static class ProductPaths
{
    private static readonly Home[] _notOwnFigure = [.. Home.All.Where(home => !home.IsPlain)];
    private static readonly Home[] _combination = [Home.Combination];
    private static readonly Home[] _unboxed = [Home.Plain, Home.Warehouses];

    /// <summary>All four are ordered; nobody waits.</summary>
    public static Step Covered { get; } = new(async walk => { await walk.SampleAsync(); await walk.OrderAsync("A", 4); }, 0);

    public static IReadOnlyList<StockPath> All { get; } =
    [
        new(14, "stock is booked", Home.All, Queue, Granted(walk => walk.BookAsync(2))),
        new(14, "stock is written down", Home.All, Covered, Short(walk => walk.BookAsync(-2))),
        new(14, "what was given out is written down", Home.All, Queue, AllGranted(walk => walk.BookAsync(6)), TakenBack(walk => walk.BookAsync(-2))),
        new(14, "a figure that nobody reads is edited", _notOwnFigure, Queue, Same(walk => walk.EditFigureAsync(2))),
        new(14, "stock is booked and moves to another warehouse", Home.OwnFigure, Queue, Granted(walk => walk.EditFigureAsync(2, ("WarehouseId", Text(Walk.FULL))))),
        new(14, "a warehouse is added", Home.InWarehouses, Queue, Granted(walk => UseWarehouseAsync(walk, 2))),
        new(14, "a warehouse is taken off", Home.InWarehouses, Queue, Same(walk => UseWarehouseAsync(walk, 0)), Same(TakeOffAsync)),
        new(15, "a reservation is lowered", Home.InWarehouses, Queue, Granted(walk => ReserveAsync(walk, -2))),
        new(15, "a reservation is raised", Home.InWarehouses, Covered, Short(walk => ReserveAsync(walk, 2))),
        new(16, "backorders are forbidden", Home.All, Queue, Same(walk => ChangeAsync(walk, ("BackorderModeId", "0")))),
        new(16, "stock is counted no more", Home.All, Queue, Uncounted(walk => ChangeAsync(walk, ("ManageInventoryMethodId", "0")))),
        new(16, "stock is counted by combinations that are not there", Home.OwnFigure, Queue, Uncounted(walk => ChangeAsync(walk, ("ManageInventoryMethodId", "2")))),
        new(16, "stock is counted in warehouses that have none", Home.OwnFigure, Queue, new(ToNoWarehouseAsync, 0, "A 2/0/0/0/0", "B 4/0/0/0/0")),
        new(16, "stock is counted in warehouses", Home.OwnFigure, Queue, Granted(ToWarehousesAsync)),
        new(16, "stock is counted in one figure", Home.InWarehouses, Queue, Granted(ToOneFigureAsync)),
        new(17, "a product is new", _unboxed, new Step(CreateAsync, -2, "A 2/0/0/0/0")),
        new(18, "a product is copied", Home.All, Queue, Same(async walk => walk.Others.Add(await walk.Hand.CopyProductAsync(walk.StockProduct)))),
        new(19, "stock is booked in bulk", Home.OwnFigure, Queue, Granted(walk => BulkAsync(walk, -4))),
        new(19, "stock is written down in bulk", Home.OwnFigure, Covered, Short(walk => BulkAsync(walk, -2))),
        new(19, "a figure that nobody reads is edited in bulk", _notOwnFigure, Queue, Same(walk => BulkAsync(walk, 50))),
        new(20, "a product is new in bulk", [Home.Plain], new Step(CreateInBulkAsync, -2, "A 2/0/0/0/0")),
        new(21, "stock is imported", Home.OwnFigure, Queue, Granted(walk => ImportAsync(walk, "-4"))),
        new(21, "stock is imported and moves to another warehouse", Home.OwnFigure, Queue, Granted(walk => ImportAsync(walk, $"-4;{Walk.FULL}"))),
        new(21, "lower stock is imported", Home.OwnFigure, Covered, Short(walk => ImportAsync(walk, "-2"))),
        new(21, "a figure that nobody reads is imported", _notOwnFigure, Queue, Same(walk => ImportAsync(walk, "50"))),
        new(21, "a new product is imported", [Home.Plain], new Step(CreateByImportAsync, -2, "A 2/0/0/0/0")),
        new(22, "another combination is created", _combination, Queue, Same(CreateCombinationAsync)),
        new(22, "all combinations are generated", _combination, Queue, Same(walk => walk.Hand.PostAsync($"/Admin/ProductCombination/Generate?productId={walk.Product}"))),
        new(23, "the combination is deleted", _combination, Queue, Uncounted(walk => walk.Hand.PostAsync($"/Admin/ProductCombination/Delete/{walk.CombinationId}"))),
        new(24, "the product is deleted", Home.All, Queue, Uncounted(walk => walk.Hand.PostAsync($"/Admin/Product/Delete/{walk.StockProduct}"))),
        new(24, "the product is deleted among others", Home.All, Queue,
            Uncounted(walk => walk.Hand.Browser.AskAsync("/Admin/Product/DeleteSelected", ("selectedIds", Text(walk.StockProduct))))),
    ];

    /// <summary>Two came: A is older.</summary>
    public static Step Granted(Func<Walk, Task> act) => new(act, -4, "A 0/2/0/0/0", "B 4/0/0/0/0");

    /// <summary>Two are missing of those that looked covered.</summary>
    public static Step Short(Func<Walk, Task> act) => new(act, -2, "A 2/0/0/0/0");

    /// <summary>Enough came for everybody.</summary>
    public static Step AllGranted(Func<Walk, Task> act) => new(act, 0, "A 0/2/0/0/0", "B 0/4/0/0/0");

    /// <summary>Two are missing of those that were given out: the younger gives them back.</summary>
    public static Step TakenBack(Func<Walk, Task> act) => new(act, -2, "A 0/2/0/0/0", "B 2/2/0/0/0");

    public static Step Same(Func<Walk, Task> act) => new(act, -6, "A 2/0/0/0/0", "B 4/0/0/0/0");

    private static Step Uncounted(Func<Walk, Task> act) => new(act, null, "A 2/0/0/0/0", "B 4/0/0/0/0");

    private static Task ChangeAsync(Walk walk, params (string, string)[] fields) => walk.Hand.EditProductAsync(walk.StockProduct, _ => fields);

    private static Task ReserveAsync(Walk walk, int units) => walk.Hand.EditProductAsync(
        walk.StockProduct, page => [($"warehouse_reserved_{Walk.FULL}", Text(Number(page, $"warehouse_reserved_{Walk.FULL}") + units))]);

    public static async Task UseWarehouseAsync(Walk walk, int stock)
    {
        walk.Warehouse = await walk.Hand.OpenWarehouseAsync(walk.Sku);
        await ChangeAsync(
            walk,
            ($"warehouse_used_{walk.Warehouse}", Text(walk.Warehouse)),
            ($"warehouse_qty_{walk.Warehouse}", Text(stock)),
            ($"warehouse_reserved_{walk.Warehouse}", "0"));
    }

    private static Task TakeOffAsync(Walk walk) => walk.Hand.EditProductAsync(
        walk.StockProduct, page => [], $"warehouse_used_{walk.Warehouse}");

    private static Task ToNoWarehouseAsync(Walk walk) => ChangeAsync(walk, ("UseMultipleWarehouses", "true"));

    private static Task ToWarehousesAsync(Walk walk) => ChangeAsync(
        walk,
        ("UseMultipleWarehouses", "true"),
        ($"warehouse_used_{Walk.FULL}", Text(Walk.FULL)),
        ($"warehouse_qty_{Walk.FULL}", "6"),
        ($"warehouse_reserved_{Walk.FULL}", "10"));

    private static Task ToOneFigureAsync(Walk walk) => ChangeAsync(walk, ("UseMultipleWarehouses", "false"), ("StockQuantity", "-4"));

    private static async Task CreateAsync(Walk walk)
    {
        (string, string)[] stock = walk.Home.IsWarehouses
            ? [("UseMultipleWarehouses", "true"), ($"warehouse_used_{Walk.FULL}", Text(Walk.FULL)), ($"warehouse_qty_{Walk.FULL}", "4")]
            : [("StockQuantity", "4")];
        walk.Use(await walk.Hand.CreateProductAsync([("Name", $"New {walk.Sku}"), ("Sku", walk.Sku), ("Price", "10"), .. stock]));
        await walk.OrderAsync("A", 6);
    }

    private static Task BulkAsync(Walk walk, int stock) => walk.Hand.PostAsync(
        "/Admin/Product/BulkEditSave",
        ("rows[0].Id", Text(walk.StockProduct)), ("rows[0].Price", "10"), ("rows[0].StockQuantity", Text(stock)), ("rows[0].Published", "true"));

    private static async Task CreateInBulkAsync(Walk walk)
    {
        await walk.Hand.PostAsync(
            "/Admin/Product/BulkEditSave",
            ("rows[0].Id", "0"), ("rows[0].Name", $"New {walk.Sku}"), ("rows[0].Sku", walk.Sku), ("rows[0].Price", "10"), ("rows[0].StockQuantity", "4"), ("rows[0].Published", "true"));
        await SellAsync(walk);
    }

    private static Task ImportAsync(Walk walk, string stock) => walk.ImportAsync($"{walk.StockSku};Imported {walk.Sku};{stock}", "Products");

    private static async Task CreateByImportAsync(Walk walk)
    {
        await walk.ImportAsync($"{walk.Sku};Imported {walk.Sku};4", "Products");
        await SellAsync(walk);
    }

    private static async Task SellAsync(Walk walk)
    {
        walk.Use(await walk.Hand.ProductAsync(walk.Sku));
        await walk.OrderAsync("A", 6);
    }

    private static async Task CreateCombinationAsync(Walk walk)
    {
        var page = await walk.Hand.Browser.OpenAsync($"/Admin/ProductCombination/Create?productId={walk.Product}");
        var choice = (AngleSharp.Html.Dom.IHtmlSelectElement)page.QuerySelector("select[name^=product_attribute_]")!;
        await walk.Hand.PostAsync(
            "/Admin/ProductCombination/Create",
            ("ProductId", Text(walk.Product)), (choice.Name!, choice.Options[^1].Value), ("StockQuantity", "10"), ("AllowOutOfStockOrders", "true"));
    }
}
