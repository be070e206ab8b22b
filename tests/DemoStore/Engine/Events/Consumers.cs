using Nop.Services.Events;

namespace DemoStore.Engine.Events;

/// <summary>A consumer that hears everything a second time when the request is over.</summary>
public sealed class TwiceConsumer<TConsumer, TEvent>(IServiceProvider services, HeldEvents held) : IConsumer<TEvent>
    where TConsumer : class, IConsumer<TEvent>
{
    private readonly TConsumer _consumer = ActivatorUtilities.CreateInstance<TConsumer>(services);

    public Task HandleEventAsync(TEvent eventMessage)
    {
        if (held.CanHold)
            held.Hold(() => _consumer.HandleEventAsync(eventMessage));

        return _consumer.HandleEventAsync(eventMessage);
    }
}

/// <summary>A consumer that hears everything late, and the last first.</summary>
public sealed class LateConsumer<TConsumer, TEvent>(IServiceProvider services, HeldEvents held) : IConsumer<TEvent>
    where TConsumer : class, IConsumer<TEvent>
{
    private readonly TConsumer _consumer = ActivatorUtilities.CreateInstance<TConsumer>(services);

    public Task HandleEventAsync(TEvent eventMessage)
    {
        if (!held.CanHold)
            return _consumer.HandleEventAsync(eventMessage);

        held.Hold(() => _consumer.HandleEventAsync(eventMessage));

        return Task.CompletedTask;
    }
}
