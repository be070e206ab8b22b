using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class AuthorizeAdminAttribute : TypeFilterAttribute
{
    public AuthorizeAdminAttribute(bool ignore = false)
        : base(typeof(AuthorizeAdminFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class AuthorizeAdminFilter(bool ignoreFilter, IPermissionService permissions) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (IsIgnored(context) || await permissions.AuthorizeAsync(StandardPermission.Security.ACCESS_ADMIN_PANEL))
                return;

            context.Result = new ChallengeResult();
        }

        // The attribute of the action has the last word over that of its controller.
        private bool IsIgnored(AuthorizationFilterContext context)
        {
            var ofAction = context.ActionDescriptor.FilterDescriptors
                .Where(filter => filter.Scope == FilterScope.Action)
                .Select(filter => filter.Filter)
                .OfType<AuthorizeAdminAttribute>()
                .FirstOrDefault();

            return ofAction?.IgnoreFilter ?? ignoreFilter;
        }
    }
}
