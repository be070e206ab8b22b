namespace DemoStore.Factories;

public sealed record PaymentMethod(string SystemName, string Name, string Description)
{
    public static readonly PaymentMethod CheckMoneyOrder = new("Payments.CheckMoneyOrder", "Check or money order", "The order stays unpaid until the payment is received.");

    // nopCommerce's own test method carries this name.
    public static readonly PaymentMethod TestCard = new("Payments.Manual", "Prepaid test card", "No real money: the order is marked as paid immediately.");

    public static IReadOnlyList<PaymentMethod> All { get; } = [CheckMoneyOrder, TestCard];

    public static PaymentMethod? Find(string? systemName) => All.FirstOrDefault(method => method.SystemName == systemName);
}
