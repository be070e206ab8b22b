namespace Nop.Core.Events;

public interface IEventPublisher
{
    Task PublishAsync<T>(T @event);
}
