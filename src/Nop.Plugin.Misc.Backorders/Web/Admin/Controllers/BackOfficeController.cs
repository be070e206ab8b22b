using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Controllers;

/// <summary>
/// The doors that the shop puts before its own back office: each page of ours stands behind the same. Without the last
/// one a vendor whose account was closed would be nobody's vendor, and see everything.
/// </summary>
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
[ValidateIpAddress]
[AuthorizeAdmin]
[ValidateVendor]
public abstract class BackOfficeController : BasePluginController;
