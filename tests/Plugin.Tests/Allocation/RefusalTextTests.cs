using System.Text.Json;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Web;

namespace Plugin.Tests.Allocation;

/// <summary>Whoever hears no hears why.</summary>
public sealed class RefusalTextTests
{
    private static readonly Refusal[] _ofReceiptsOnly =
        [Refusal.MoreThanOutstanding, Refusal.NoUnits, Refusal.NoWarehouse, Refusal.Uncounted, Refusal.AlreadyReceived, Refusal.DaysOutOfRange];

    private static readonly Refusal[] _ofCartsOnly =
        [Refusal.CartLineGone, Refusal.InStock, Refusal.OutOfStock, Refusal.QuantityNotSold, Refusal.StoreObjects];

    private static readonly Refusal[] _ofSubscribersOnly = [Refusal.ChoiceMissing, Refusal.AddressInvalid, Refusal.NotProvenHuman];

    /// <summary>What only a shopper hears, what only the store's own setting asks about, and what nobody hears.</summary>
    private static readonly Refusal[] _notToClerks =
        [Refusal.AskedBefore, Refusal.IsAllocated, Refusal.NotTold, .. _ofCartsOnly, .. _ofSubscribersOnly];

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

    [Theory]
    [InlineData(Refusal.Busy, "Choice.Busy")]
    [InlineData(Refusal.CartLineGone, "Choice.Gone")]
    [InlineData(Refusal.InStock, "Choice.NotShort")]
    [InlineData(Refusal.OutOfStock, "Choice.NothingThere")]
    [InlineData(Refusal.QuantityNotSold, "Choice.NotSoFew")]
    [InlineData(Refusal.AlternativeUnavailable, "Choice.NotOffered")]
    [InlineData(Refusal.StoreObjects, "Choice.Objected")]
    public void Who_clicks_in_the_cart_reads_why_nothing_changed(Refusal refusal, string key)
    {
        Assert.Equal(key, RefusalTexts.ForCarts(refusal));
        Assert.Contains(key, Texts());
    }

    [Theory]
    [InlineData(Refusal.InStock, "Notify.Answer.InStock")]
    [InlineData(Refusal.ChoiceMissing, "Notify.Answer.Choose")]
    [InlineData(Refusal.AddressInvalid, "Notify.Answer.Address")]
    [InlineData(Refusal.NotProvenHuman, "Notify.Answer.Captcha")]
    public void Who_wants_to_be_told_reads_what_is_missing(Refusal refusal, string key)
    {
        Assert.Equal(key, RefusalTexts.ForSubscribers(refusal));
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
