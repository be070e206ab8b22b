using Nop.Plugin.Misc.Backorders.Domain.Waiting;

namespace Domain.Tests.Waiting;

public sealed class SignedTokenTests
{
    private static readonly byte[] _key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly DateTime _until = new(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_token_says_what_it_is_about_and_until_when()
    {
        var text = new SignedToken(42, _until).Sign(_key, "waiting", "order");

        var read = SignedToken.Read(text);

        Assert.Equal(new SignedToken(42, _until), read);
        Assert.True(read!.Value.IsSignedBy(text, _key, "waiting", "order"));
        Assert.Equal(59, text.Length);
    }

    [Fact]
    public void A_token_is_worth_nothing_with_another_key_for_another_purpose_or_another_thing()
    {
        var token = new SignedToken(42, _until);
        var text = token.Sign(_key, "waiting", "order");

        Assert.False(token.IsSignedBy(text, [.. _key.Reverse()], "waiting", "order"));
        Assert.False(token.IsSignedBy(text, _key, "unsubscribe", "order"));
        Assert.False(token.IsSignedBy(text, _key, "waiting", "other"));
        Assert.False(new SignedToken(43, _until).IsSignedBy(text, _key, "waiting", "order"));
    }

    [Fact]
    public void A_token_ends_at_its_moment()
    {
        var token = new SignedToken(42, _until);

        Assert.False(token.IsExpired(_until.AddTicks(-1)));
        Assert.True(token.IsExpired(_until));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("___________________________________________________________")]
    public void Another_text_is_no_token(string? text) => Assert.Null(SignedToken.Read(text));
}
