using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Services.Events;
using Nop.Services.Logging;

namespace Support.Events;

/// <summary>
/// One consumer after the other, awaited, in the caller's own flow. A consumer's failure is logged and the next one goes on;
/// a consumer that cannot be built fails the publisher, as on the platform.
/// </summary>
/// <param name="services">Answers with the services of the current request, or of the host outside of one.</param>
/// <param name="hears">Which consumers hear what is published now; all of them by default.</param>
public sealed class EventPublisher(Func<IServiceProvider> services, Func<object, bool>? hears = null) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent @event)
    {
        var provider = services();

        foreach (var consumer in provider.GetServices<IConsumer<TEvent>>().Where(consumer => hears?.Invoke(consumer) != false).ToList())
        {
            try
            {
                await consumer.HandleEventAsync(@event);
            }
            catch (Exception exception)
            {
                await LogAsync(provider, exception);
            }
        }
    }

    public void Publish<TEvent>(TEvent @event) => PublishAsync(@event).GetAwaiter().GetResult();

    private static async Task LogAsync(IServiceProvider provider, Exception exception)
    {
        try
        {
            if (provider.GetService<ILogger>() is { } logger)
                await logger.ErrorAsync(exception.Message, exception);
        }
        catch (Exception)
        {
            // In a completed transaction not even the log can be written: the failure is lost, as on the platform.
        }
    }
}
