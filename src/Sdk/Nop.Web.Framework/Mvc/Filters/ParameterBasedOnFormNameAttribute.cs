using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class ParameterBasedOnFormNameAttribute : TypeFilterAttribute
{
    public ParameterBasedOnFormNameAttribute(string formKeyName, string actionParameterName)
        : base(typeof(ParameterBasedOnFormNameFilter))
    {
        Arguments = [formKeyName, actionParameterName];
    }

    private sealed class ParameterBasedOnFormNameFilter(string formKeyName, string actionParameterName) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            if (request.HasFormContentType)
                context.ActionArguments[actionParameterName] = (await request.ReadFormAsync()).ContainsKey(formKeyName);

            await next();
        }
    }
}
