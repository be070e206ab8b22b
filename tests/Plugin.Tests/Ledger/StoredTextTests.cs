using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Plugin.Tests.Ledger;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData(false, "Call Grace 😀 at 5")]
    [InlineData(true, "Call Grace \uFFFD at 5")]
    public void A_note_with_an_emoji_is_kept_as_far_as_the_database_can(bool isMySql, string kept)
    {
        Assert.Equal(kept, StoredText.Fit("Call Grace 😀 at 5", 100, isMySql));
    }

    [Fact]
    public void What_does_not_fit_is_cut_between_two_signs()
    {
        Assert.Equal("ab", StoredText.Fit("ab😀", 3, isMySql: false));
        Assert.Equal("ab\uFFFD", StoredText.Fit("ab😀", 3, isMySql: true));
        Assert.Equal("ab", StoredText.Fit("a\0b", 3, isMySql: true));
    }
}
