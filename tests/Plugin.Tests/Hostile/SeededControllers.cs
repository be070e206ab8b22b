using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Plugin.Tests.Hostile;

/// <summary>A controller as somebody in a hurry would add it.</summary>
public class UnguardedController : BasePluginController
{
    [HttpPost]
    public IActionResult Delete(int id) => Content($"{id}");
}

/// <summary>Each of its actions lacks one thing.</summary>
public class HalfGuardedController : BackOfficeController
{
    [HttpPost]
    public IActionResult WithoutPermission(int id) => Content($"{id}");

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public IActionResult AsReader(int id) => Content($"{id}");

    [CheckPermission(BackordersPermissions.MANAGE)]
    public IActionResult ByLink(int id) => Content($"{id}");

    [HttpPost]
    [IgnoreAntiforgeryToken]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public IActionResult WithoutToken(int id) => Content($"{id}");
}
