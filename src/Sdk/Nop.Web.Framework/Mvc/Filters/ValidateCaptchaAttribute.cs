using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Domain.Security;
using Nop.Web.Framework.TagHelpers.Public;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class ValidateCaptchaAttribute : TypeFilterAttribute
{
    public ValidateCaptchaAttribute(string actionParameterName = "captchaValid")
        : base(typeof(ValidateCaptchaFilter))
    {
        Arguments = [actionParameterName];
    }

    private sealed class ValidateCaptchaFilter(string actionParameterName, CaptchaSettings settings) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            context.ActionArguments[actionParameterName] = settings.Enabled && IsSolved(context.HttpContext.Request);
            await next();
        }

        private static bool IsSolved(HttpRequest request) =>
            request.HasFormContentType && request.Form[NopGenerateCaptchaTagHelper.FIELD] == NopGenerateCaptchaTagHelper.ANSWER;
    }
}
