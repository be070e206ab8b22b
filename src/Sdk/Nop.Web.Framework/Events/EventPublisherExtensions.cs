using Nop.Core.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Events;

public static class EventPublisherExtensions
{
    public static Task ModelPreparedAsync(this IEventPublisher eventPublisher, object model)
    {
        // Always under the base type: a handler asks for one event and tells the models apart itself.
        return model switch
        {
            BaseNopModel prepared => eventPublisher.PublishAsync(new ModelPreparedEvent<BaseNopModel>(prepared)),
            IEnumerable<BaseNopModel> prepared => eventPublisher.PublishAsync(new ModelPreparedEvent<IEnumerable<BaseNopModel>>(prepared)),
            _ => Task.CompletedTask,
        };
    }
}
