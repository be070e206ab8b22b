using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CheckPermissionAttribute : TypeFilterAttribute
{
    public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : this([permissionSystemName], resultType)
    {
    }

    public CheckPermissionAttribute(string[] permissionSystemNames, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : base(typeof(CheckPermissionFilter))
    {
        PermissionSystemName = [.. permissionSystemNames];
        Arguments = [PermissionSystemName, resultType];
    }

    public List<string> PermissionSystemName { get; }

    public enum CheckPermissionResultType
    {
        Default = 0,
        Html = 1,
        Text = 2,
        Json = 3,
    }

    private sealed class CheckPermissionFilter(List<string> anyOf, CheckPermissionResultType resultType,
        IPermissionService permissions, ILocalizationService texts) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (context.Result is not null)
                return;

            foreach (var permission in anyOf)
            {
                if (await permissions.AuthorizeAsync(permission))
                    return;
            }

            context.Result = await RefuseAsync(context.HttpContext.Request);
        }

        private async Task<IActionResult> RefuseAsync(HttpRequest request)
        {
            var kind = resultType == CheckPermissionResultType.Default ? Fitting(request) : resultType;
            if (kind == CheckPermissionResultType.Html)
                return new RedirectToActionResult("AccessDenied", "Security", new { area = AreaNames.ADMIN, pageUrl = request.GetEncodedPathAndQuery() });

            var reason = await texts.GetResourceAsync("Admin.AccessDenied.Description");

            return kind == CheckPermissionResultType.Json
                ? new JsonResult(new { error = reason })
                : new ContentResult { Content = reason };
        }

        private static CheckPermissionResultType Fitting(HttpRequest request)
        {
            return HttpMethods.IsPost(request.Method) && request.Headers.XRequestedWith == "XMLHttpRequest"
                ? CheckPermissionResultType.Json
                : CheckPermissionResultType.Html;
        }
    }
}
