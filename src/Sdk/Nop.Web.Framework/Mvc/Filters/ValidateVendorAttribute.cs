using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Customers;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class ValidateVendorAttribute : TypeFilterAttribute
{
    public ValidateVendorAttribute(bool ignore = false)
        : base(typeof(ValidateVendorFilter))
    {
        Arguments = [ignore];
    }

    private sealed class ValidateVendorFilter(bool ignoreFilter, IWorkContext work, ICustomerService customers) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (ignoreFilter || !await customers.IsVendorAsync(await work.GetCurrentCustomerAsync()))
                return;

            if (await work.GetCurrentVendorAsync() is null)
                context.Result = new ChallengeResult();
        }
    }
}
