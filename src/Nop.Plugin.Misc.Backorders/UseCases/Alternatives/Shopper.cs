using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Who asks, where, and in which language.</summary>
public sealed record Shopper(Customer Customer, int StoreId, int LanguageId)
{
    /// <summary>
    /// The order that it is about: prices are told in its currency, at its rate, with tax as it was shown there, whoever asks or
    /// sends. Null: as pages show them to who looks.
    /// </summary>
    public Order? Order { get; init; }
}
