// behaviour
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Http;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false)
        : base(typeof(PublishModelEventsFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class PublishModelEventsFilter(bool ignore, IEventPublisher eventPublisher) : IAsyncActionFilter, IAsyncResultFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            if (!ignore && HttpMethods.IsPost(context.HttpContext.Request.Method))
                await TellReceivedAsync(context);

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

        private async Task TellReceivedAsync(ActionExecutingContext context)
        {
            foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                await eventPublisher.ModelReceivedAsync(model, context.ModelState);
        }
    }
}
