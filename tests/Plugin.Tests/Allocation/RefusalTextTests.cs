using System.Text.Json;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Web;

namespace Plugin.Tests.Allocation;

/// <summary>Whoever hears no hears why.</summary>
public sealed class RefusalTextTests
{
    private static readonly Refusal[] _ofReceiptsOnly =
        [Refusal.MoreThanOutstanding, Refusal.NoUnits, Refusal.NoWarehouse, Refusal.Uncounted, Refusal.AlreadyReceived, Refusal.DaysOutOfRange];

    /// <summary>What only a shopper hears, and what only the store's own setting asks about.</summary>
    private static readonly Refusal[] _notToClerks = [Refusal.AskedBefore, Refusal.IsAllocated];

    [Fact]
    public void Each_refusal_has_a_text_of_its_own_for_clerks()
    {
        var keys = Enum.GetValues<Refusal>().Except([.. _ofReceiptsOnly, .. _notToClerks]).Select(RefusalTexts.ForClerks).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Empty(keys.Except(Texts()));
    }

    [Fact]
    public void Each_refusal_of_the_pages_of_receipts_has_a_text_there()
    {
        Refusal[] shared = [Refusal.NotFound, Refusal.Settled, Refusal.Closed, Refusal.ProductGone];
        var keys = _ofReceiptsOnly.Concat(shared).Select(RefusalTexts.ForReceipts).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Empty(keys.Except(Texts()));
    }

    [Theory]
    [InlineData(Refusal.NotFound, "Choice.Refused.not-found")]
    [InlineData(Refusal.NothingWaits, "Choice.Refused.nothing-waits")]
    [InlineData(Refusal.AskedBefore, "Choice.Refused.asked-before")]
    [InlineData(Refusal.OrderBusy, "Choice.Refused.order-busy")]
    [InlineData(Refusal.Settled, "Choice.Refused.settled")]
    [InlineData(Refusal.AlternativeUnavailable, "Choice.Refused.alternative-unavailable")]
    public void Shoppers_read_their_own(Refusal refusal, string key)
    {
        Assert.Equal(key, RefusalTexts.ForShoppers(refusal));
        Assert.Contains(key, Texts());
    }

    private static List<string> Texts()
    {
        var assembly = typeof(RefusalTexts).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.Contains(".texts.", StringComparison.Ordinal));

        return [.. files.SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);

            return json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!).ToList();
        })];
    }
}
