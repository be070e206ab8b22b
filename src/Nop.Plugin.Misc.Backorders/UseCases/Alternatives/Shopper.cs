using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Who asks, where, and in which language.</summary>
public sealed record Shopper(Customer Customer, int StoreId, int LanguageId);
