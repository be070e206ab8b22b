namespace Nop.Services.Messages;

public sealed class Token
{
    public Token(string key, object value) { }
    public Token(string key, object value, bool neverHtmlEncoded) { }
    public string Key { get; }
    public bool NeverHtmlEncoded { get; }
    public object Value { get; }
}
