using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Filters;

namespace Plugin.Tests.Hostile;

/// <summary>What stands before each action of a controller, as the web framework itself finds it.</summary>
internal static class Doors
{
    private static readonly string[] _all = [BackordersPermissions.VIEW, BackordersPermissions.MANAGE, BackordersPermissions.CONFIGURE];
    private static readonly string[] _changing = [BackordersPermissions.MANAGE, BackordersPermissions.CONFIGURE];

    public static IReadOnlyList<ControllerActionDescriptor> ActionsOf(params IEnumerable<TypeInfo> types)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMvcCore().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new Part(types));
        });
        using var provider = services.BuildServiceProvider();

        return [.. provider.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()];
    }

    public static string NameOf(ControllerActionDescriptor action) => $"{action.ControllerName}.{action.MethodInfo.Name}({string.Join(", ", action.Parameters.Select(parameter => parameter.Name))})";

    public static bool IsPublic(ControllerActionDescriptor action) => !action.RouteValues.TryGetValue("area", out var area) || area is null;

    /// <param name="reads">It shows something and changes nothing.</param>
    /// <returns>What is missing, in words.</returns>
    public static IEnumerable<string> Missing(ControllerActionDescriptor action, bool reads)
    {
        var filters = action.FilterDescriptors.Select(filter => filter.Filter).ToList();
        var permissions = filters.OfType<CheckPermissionAttribute>().Select(check => check.PermissionSystemName).ToList();

        if (action.RouteValues["area"] != AreaNames.ADMIN)
            yield return "area of the back office";
        if (!filters.OfType<AuthorizeAdminAttribute>().Any() || filters.OfType<AuthorizeAdminAttribute>().Any(door => door.IgnoreFilter))
            yield return "login for the back office";
        if (!filters.OfType<ValidateVendorAttribute>().Any())
            yield return "check for closed vendors";
        if (!filters.OfType<ValidateIpAddressAttribute>().Any())
            yield return "check of addresses";
        if (!filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Any() || filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any() || filters.OfType<IAllowAnonymousFilter>().Any())
            yield return "antiforgery token";
        if (permissions.Count == 0 || permissions.Any(names => names.Count == 0 || names.Except(reads ? _all : _changing).Any()))
            yield return reads ? "permission" : "permission to change";
        if (!reads && !IsPostOnly(action))
            yield return "POST";
    }

    public static bool IsPostOnly(ControllerActionDescriptor action)
    {
        var methods = action.ActionConstraints?.OfType<HttpMethodActionConstraint>().SelectMany(constraint => constraint.HttpMethods).ToList() ?? [];

        return methods.Count > 0 && methods.All(method => method == "POST");
    }

    private sealed class Part(IEnumerable<TypeInfo> types) : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => nameof(Part);

        public IEnumerable<TypeInfo> Types => types;
    }
}
