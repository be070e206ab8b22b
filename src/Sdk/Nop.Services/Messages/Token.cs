namespace Nop.Services.Messages;

public sealed class Token
{
    public Token(string key, object value) { Key = key; Value = value; }
    public Token(string key, object value, bool neverHtmlEncoded) { Key = key; Value = value; NeverHtmlEncoded = neverHtmlEncoded; }
    public string Key { get; }
    public bool NeverHtmlEncoded { get; }
    public object Value { get; }
}
