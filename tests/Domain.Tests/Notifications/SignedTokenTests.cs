using System.Buffers.Binary;
using System.Buffers.Text;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Domain.Tests.Notifications;

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

    [Fact]
    public void The_same_token_reads_the_same_on_every_server()
    {
        Assert.Equal(
            "AAAAKgAAAABqbTcANRNRjNpAQolcF22_eK9VyTHL7e1I0Icd1d6l9PuwLLE",
            new SignedToken(42, _until).Sign(_key, "waiting", "order"));
        Assert.Equal(new SignedToken(42, _until).Sign(_key, "waiting", "order"), new SignedToken(42, DateTime.SpecifyKind(_until, DateTimeKind.Unspecified)).Sign(_key, "waiting", "order"));
    }

    [Fact]
    public void A_token_of_another_length_was_not_signed()
    {
        var token = new SignedToken(42, _until);
        var text = token.Sign(_key, "waiting", "order");

        Assert.False(token.IsSignedBy(text[..^1], _key, "waiting", "order"));
        Assert.False(token.IsSignedBy($"{text}A", _key, "waiting", "order"));
        Assert.False(token.IsSignedBy("", _key, "waiting", "order"));
        Assert.Null(SignedToken.Read($"{text}A"));
        Assert.Null(SignedToken.Read($"!{text[1..]}"));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(int.MaxValue, 253402300799)]
    public void Any_id_and_any_second_of_the_calendar_can_be_named(int id, long seconds)
    {
        Assert.Equal(new SignedToken(id, DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime), SignedToken.Read(Text(id, seconds)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 253402300800)]
    [InlineData(1, long.MaxValue)]
    public void What_names_nothing_or_a_second_outside_of_the_calendar_is_no_token(int id, long seconds)
    {
        Assert.Null(SignedToken.Read(Text(id, seconds)));
    }

    private static string Text(int id, long seconds)
    {
        var bytes = new byte[44];
        BinaryPrimitives.WriteInt32BigEndian(bytes, id);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), seconds);

        return Base64Url.EncodeToString(bytes);
    }
}
