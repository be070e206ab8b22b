namespace Nop.Core.Domain.Messages;

public class AdditionalTokensAddedEvent
{
    public AdditionalTokensAddedEvent() { }
    public IList<string> AdditionalTokens { get; }
    public IEnumerable<string> TokenGroups { get; set; }
    public virtual void AddTokens(params string[] additionalTokens) => throw new NotSupportedException();
}
