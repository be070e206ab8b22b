using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Common;
using Nop.Web.Areas.Admin.Controllers;

namespace DemoStore.Areas.Admin.Controllers;

/// <summary>What an admin has folded or hidden.</summary>
public sealed class PreferencesController(IWorkContext workContext, IGenericAttributeService attributes) : BaseAdminController
{
    [HttpPost]
    public async Task<IActionResult> SavePreference(string name, bool value)
    {
        await attributes.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(), name, value);

        return Json(new { Result = true });
    }
}
