using Microsoft.AspNetCore.Mvc;
using Nop.Web.Controllers;

namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public abstract class StorefrontController : BasePublicController
{
    protected bool IsAjax => Request.Headers.XRequestedWith == "XMLHttpRequest";

    protected override IActionResult InvokeHttp404()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("PageNotFound");
    }

    protected IActionResult BackTo(string? returnUrl, string otherwise = "/")
    {
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : otherwise);
    }
}
