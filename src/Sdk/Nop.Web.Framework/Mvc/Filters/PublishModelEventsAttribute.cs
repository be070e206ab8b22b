using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false)
        : base(typeof(PublishModelEventsFilter))
    {
        Arguments = [ignore];
    }

    private sealed class PublishModelEventsFilter(bool ignore, IEventPublisher eventPublisher) : IAsyncActionFilter, IAsyncResultFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var executed = await next();

            if (!ignore && executed.Controller is Controller controller)
                await eventPublisher.ModelPreparedAsync(controller.ViewData.Model);
        }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!ignore && context.Result is JsonResult { Value: BaseNopModel model })
                await eventPublisher.ModelPreparedAsync(model);

            await next();
        }
    }
}
