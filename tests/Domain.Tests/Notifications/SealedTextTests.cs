using System.Buffers.Text;

namespace Domain.Tests.Notifications;

public sealed class SealedTextTests
{
    private const string PURPOSE = "unsubscribe";
    private const int LONGEST_TEXT = 2972;

    private static readonly byte[] _key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    [Theory]
    [InlineData("3|somebody@example.com", 67)]
    [InlineData("3|häusl@exämple.com", 66)]
    [InlineData("", 38)]
    public void Whoever_has_the_key_reads_what_was_sealed(string text, int length)
    {
        var sealedText = SealedText.Seal(text, _key, PURPOSE);

        Assert.Equal(length, sealedText.Length);
        Assert.Equal(text, SealedText.Open(sealedText, _key, PURPOSE));
    }

    [Fact]
    public void It_is_no_use_with_another_key_or_for_another_purpose()
    {
        var sealedText = SealedText.Seal("3|somebody@example.com", _key, PURPOSE);

        Assert.Null(SealedText.Open(sealedText, [.. _key.Reverse()], PURPOSE));
        Assert.Null(SealedText.Open(sealedText, _key, "waiting"));
    }

    [Fact]
    public void The_address_cannot_be_read_without_the_key()
    {
        var bytes = Base64Url.DecodeFromChars(SealedText.Seal("somebody@example.com", _key, PURPOSE));

        Assert.DoesNotContain("somebody", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_sees_from_two_mails_that_they_went_to_the_same_address()
    {
        var first = SealedText.Seal("somebody@example.com", _key, PURPOSE);
        var second = SealedText.Seal("somebody@example.com", _key, PURPOSE);

        Assert.NotEqual(first, second);
        // Each begins with a number of its own, never with the same one.
        Assert.NotEqual(first[..16], second[..16]);
    }

    [Fact]
    public void A_single_changed_sign_is_noticed()
    {
        var sealedText = SealedText.Seal("3|somebody@example.com", _key, PURPOSE);

        for (var place = 0; place < sealedText.Length - 1; place++)
        {
            var changed = sealedText.ToCharArray();
            changed[place] = changed[place] == 'A' ? 'B' : 'A';

            Assert.Null(SealedText.Open(new(changed), _key, PURPOSE));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("somebody@example.com")]
    [InlineData("AAAA")]
    // One byte less than what the seal alone takes, and as much as that.
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Another_text_says_nothing(string? text) => Assert.Null(SealedText.Open(text, _key, PURPOSE));

    [Fact]
    public void An_address_is_read_up_to_four_thousand_signs()
    {
        var longest = new string('x', LONGEST_TEXT);

        Assert.Equal(4000, SealedText.Seal(longest, _key, PURPOSE).Length);
        Assert.Equal(longest, SealedText.Open(SealedText.Seal(longest, _key, PURPOSE), _key, PURPOSE));
        Assert.Null(SealedText.Open(SealedText.Seal($"{longest}x", _key, PURPOSE), _key, PURPOSE));
    }
}
