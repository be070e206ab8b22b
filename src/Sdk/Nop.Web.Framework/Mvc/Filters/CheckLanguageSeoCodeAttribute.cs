using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Services.Localization;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class CheckLanguageSeoCodeAttribute : TypeFilterAttribute
{
    public CheckLanguageSeoCodeAttribute(bool ignore = false)
        : base(typeof(CheckLanguageSeoCodeFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    /// <summary>Sends readers of an address without a language to the same one in theirs.</summary>
    private sealed class CheckLanguageSeoCodeFilter(bool ignoreFilter, LocalizationSettings settings, ILanguageService languages, IWorkContext work) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;

            if (!settings.SeoFriendlyUrlsForLanguagesEnabled || !HttpMethods.IsGet(request.Method) || IsIgnored(context) || await HasLanguageAsync(request.Path))
                await next();
            else
                context.Result = new LocalRedirectResult($"{request.PathBase}/{(await work.GetWorkingLanguageAsync()).UniqueSeoCode}{request.Path}{request.QueryString}");
        }

        private async Task<bool> HasLanguageAsync(PathString path)
        {
            var first = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

            return (await languages.GetAllLanguagesAsync()).Any(language => language.Published && string.Equals(language.UniqueSeoCode, first, StringComparison.OrdinalIgnoreCase));
        }

        // The attribute of the action has the last word over that of its controller.
        private bool IsIgnored(ActionExecutingContext context)
        {
            var ofAction = context.ActionDescriptor.FilterDescriptors
                .Where(filter => filter.Scope == FilterScope.Action)
                .Select(filter => filter.Filter)
                .OfType<CheckLanguageSeoCodeAttribute>()
                .FirstOrDefault();

            return ofAction?.IgnoreFilter ?? ignoreFilter;
        }
    }
}
