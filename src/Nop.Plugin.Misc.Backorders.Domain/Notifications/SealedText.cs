using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>A text in an address of a mail that only whoever has the key can read or make, good for one purpose.</summary>
public static class SealedText
{
    private const int NONCE = 12;
    private const int TAG = 16;
    private const int LONGEST = 4000;

    public static string Seal(string text, ReadOnlySpan<byte> key, string purpose)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NONCE + TAG + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NONCE));
        using var cipher = Cipher(key, purpose);
        cipher.Encrypt(sealedBytes.AsSpan(0, NONCE), plain, sealedBytes.AsSpan(NONCE + TAG), sealedBytes.AsSpan(NONCE, TAG));

        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <returns>Null when it was not sealed with this key for this purpose.</returns>
    public static string? Open(string? text, ReadOnlySpan<byte> key, string purpose)
    {
        if (Decode(text) is not { Length: >= NONCE + TAG } bytes)
            return null;

        try
        {
            var plain = new byte[bytes.Length - NONCE - TAG];
            using var cipher = Cipher(key, purpose);
            cipher.Decrypt(bytes.AsSpan(0, NONCE), bytes.AsSpan(NONCE + TAG), bytes.AsSpan(NONCE, TAG), plain);

            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string? text)
    {
        if (text is not { Length: <= LONGEST })
            return null;

        var bytes = new byte[text.Length];

        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : null;
    }

    // Each purpose has a key of its own, made of the one that is stored.
    private static AesGcm Cipher(ReadOnlySpan<byte> key, string purpose)
    {
        return new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), 32, info: Encoding.UTF8.GetBytes(purpose)), TAG);
    }
}
