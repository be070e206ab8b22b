using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework.Controllers;

public sealed class FormValueRequiredAttribute : ActionMethodSelectorAttribute
{
    private readonly FormValueRequirement _requirement;
    private readonly string[] _submitButtonNames;

    public FormValueRequiredAttribute(params string[] submitButtonNames)
        : this(FormValueRequirement.Equal, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, params string[] submitButtonNames)
    {
        _requirement = requirement;
        _submitButtonNames = submitButtonNames;
    }

    public override bool IsValidForRequest(RouteContext routeContext, ActionDescriptor action)
    {
        var request = routeContext.HttpContext.Request;

        return HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && _submitButtonNames.Any(name => request.Form.Keys.Any(key => Matches(key, name)));
    }

    private bool Matches(string key, string name)
    {
        return _requirement == FormValueRequirement.Equal
            ? key.Equals(name, StringComparison.OrdinalIgnoreCase)
            : key.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }
}
