namespace DemoStore.Engine.Events;

/// <summary>Events of this request that a consumer is to hear at its end. Work outside of requests has no end to wait for.</summary>
public sealed class HeldEvents(IHttpContextAccessor requests, Nop.Services.Logging.ILogger log)
{
    private readonly Stack<Func<Task>> _deliveries = new();

    public bool CanHold => requests.HttpContext is not null;

    public void Hold(Func<Task> delivery) => _deliveries.Push(delivery);

    /// <summary>The last one first; what a consumer publishes meanwhile has its turn, too.</summary>
    public async Task DeliverAsync()
    {
        while (_deliveries.TryPop(out var delivery))
        {
            try
            {
                await delivery();
            }
            catch (Exception exception)
            {
                await log.ErrorAsync(exception.Message, exception);
            }
        }
    }
}
