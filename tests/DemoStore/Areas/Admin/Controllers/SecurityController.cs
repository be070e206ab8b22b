using Microsoft.AspNetCore.Mvc;
using Nop.Web.Areas.Admin.Controllers;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class SecurityController : BaseAdminController
{
    public IActionResult AccessDenied(string? pageUrl)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;

        return View(model: pageUrl);
    }
}
