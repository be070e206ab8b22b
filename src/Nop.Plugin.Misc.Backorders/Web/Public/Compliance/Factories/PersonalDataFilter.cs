using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Compliance.Factories;

/// <summary>
/// The shop's export of personal data asks no plugin, so its file gets a sheet more on its way out: a customer's own, and the
/// one that an admin takes. Should that fail, the file is the shop's (law 9).
/// </summary>
internal sealed class PersonalDataFilter : IAsyncActionFilter
{
    private const string CUSTOMER = "Customer";
    private const string OWN = "GdprToolsExport";
    private const string OF_ONE = "GdprExport";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await next() is not { Result: FileContentResult file }
            || context.ActionDescriptor is not ControllerActionDescriptor
            {
                ControllerName: CUSTOMER, MethodInfo.Name: OWN
                or OF_ONE
            } action)
            return;

        var id = action.MethodInfo.Name == OF_ONE && context.ActionArguments.TryGetValue("id", out var asked) && asked is int given
            ? given
            : 0;
        if (id == 0 && action.MethodInfo.Name == OF_ONE)
            return;

        var guard = context.HttpContext.RequestServices.GetRequiredService<Guard>();
        file.FileContents = await guard.ReadAsync<PersonalDataSheet, byte[]>(
            "personal-data",
            sheet => sheet.AddAsync(file.FileContents, id),
            file.FileContents);
    }
}
