namespace Nop.Services;

public abstract class BaseNopResult
{
    public IList<string> Errors { get; set; } = [];
    public bool Success => !Errors.Any();

    public virtual void AddError(string error) => Errors.Add(error);
}
