using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>
/// What an address in a mail proves: that the shop gave it out for one purpose, about one thing, until a moment. It is
/// readable by anyone and can be made by nobody without the key.
/// </summary>
public readonly record struct SignedToken(int Id, DateTime ExpiresOnUtc)
{
    private const int SECONDS_AT = 4;
    private const int SIGNATURE_AT = 12;
    private const int LENGTH = SIGNATURE_AT + HMACSHA256.HashSizeInBytes;

    private static readonly int _length = Base64Url.GetEncodedLength(LENGTH);

    /// <param name="purpose">What it opens, with a version: a token for one purpose is worthless for another.</param>
    /// <param name="bound">What of the thing itself no guess can know, so that a token does not fit another one with the same id.</param>
    public string Sign(ReadOnlySpan<byte> key, string purpose, string bound)
    {
        Span<byte> bytes = stackalloc byte[LENGTH];
        Write(bytes, key, purpose, bound);

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>True when it was signed with this key for this purpose; how old it is, is another question.</summary>
    public bool IsSignedBy(string text, ReadOnlySpan<byte> key, string purpose, string bound)
    {
        Span<byte> expected = stackalloc byte[LENGTH];
        Write(expected, key, purpose, bound);
        Span<byte> actual = stackalloc byte[LENGTH];

        return TryDecode(text, actual) && CryptographicOperations.FixedTimeEquals(expected, actual);
    }

    public bool IsExpired(DateTime nowUtc) => nowUtc >= ExpiresOnUtc;

    /// <summary>Reads what it claims; nothing of it is proven yet.</summary>
    /// <returns>Null when it is no such text.</returns>
    public static SignedToken? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[LENGTH];
        if (text is null || !TryDecode(text, bytes))
            return null;

        var id = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var seconds = BinaryPrimitives.ReadInt64BigEndian(bytes[SECONDS_AT..]);
        if (id <= 0 || seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;

        return new(id, DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
    }

    private void Write(Span<byte> bytes, ReadOnlySpan<byte> key, string purpose, string bound)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, Id);
        BinaryPrimitives.WriteInt64BigEndian(
            bytes[SECONDS_AT..],
            new DateTimeOffset(DateTime.SpecifyKind(ExpiresOnUtc, DateTimeKind.Utc)).ToUnixTimeSeconds());
        HMACSHA256.HashData(key, [.. Encoding.UTF8.GetBytes($"{purpose}|{bound}|"), .. bytes[..SIGNATURE_AT]], bytes[SIGNATURE_AT..]);
    }

    private static bool TryDecode(string text, Span<byte> bytes)
    {
        return text.Length == _length
            && Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done
            && written == LENGTH;
    }
}
