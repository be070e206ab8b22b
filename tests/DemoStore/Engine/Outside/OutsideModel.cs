namespace DemoStore.Engine.Outside;

/// <summary>What the page offers to choose from.</summary>
public sealed record OutsideModel(
    IReadOnlyList<OutsideModel.Stock> Stocks,
    IReadOnlyList<OutsideModel.Renewal> Renewals,
    IReadOnlyList<OutsideModel.Place> Warehouses)
{
    /// <param name="Key">Product and combination, as the form sends them back.</param>
    public sealed record Stock(string Key, string Name, int Available);

    public sealed record Renewal(int Id, string OrderNumber, DateTime Started, int Done);

    public sealed record Place(int Id, string Name, int Products);
}
