namespace Nop.Services;

public abstract class BaseNopResult
{
    public IList<string> Errors { get; set; } = new List<string>();
    public bool Success => Errors.Count == 0;

    public virtual void AddError(string error) => Errors.Add(error);
}
