using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>What is unique about an entry: one for each store, goods and address.</summary>
internal static class BackInStockClaims
{
    /// <summary>Of one that is told sooner or later. A hash keeps the index short, whatever is typed for an address.</summary>
    public static string Open(BackInStockRecord record)
    {
        var address = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(record.Email.ToUpperInvariant())));

        return string.Create(CultureInfo.InvariantCulture, $"{record.StoreId}-{record.ProductId}-{record.CombinationId}-{address}");
    }

    /// <summary>Of an address that anybody may have typed: it is in nobody's way.</summary>
    public static string Unconfirmed(BackInStockRecord record) => $"typed-{Open(record)}";

    public static string Over(BackInStockRecord record) => string.Create(CultureInfo.InvariantCulture, $"over-{record.Id}");
}
