using DemoStore.Controllers;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Nop.Core;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Localization;

/// <summary>Gives each page of the store an address with a language before it; the one without is sent on by the filter of public controllers.</summary>
public sealed class LanguageUrls : IControllerModelConvention
{
    public const string TRANSFORMER = "lang";

    private const string PREFIX = "/{language:maxlength(2):lang=}";

    public void Apply(ControllerModel controller)
    {
        if (!controller.ControllerType.IsSubclassOf(typeof(StorefrontController)))
            return;

        foreach (var action in controller.Actions)
        {
            foreach (var selector in action.Selectors.Where(one => one.AttributeRouteModel?.Template is not null).ToList())
                action.Selectors.Add(WithLanguage(selector));
        }
    }

    // A name belongs to one address.
    private static SelectorModel WithLanguage(SelectorModel selector)
    {
        var route = selector.AttributeRouteModel!;
        var copy = new SelectorModel(selector);
        copy.AttributeRouteModel!.Template = PREFIX + route.Template!.TrimEnd('/');
        route.Name = null;

        return copy;
    }
}

/// <summary>The language of an address that is written: of the page on which it stands, else of its reader.</summary>
public sealed class LanguageOfAddress(IHttpContextAccessor requests) : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value)
    {
        if (requests.HttpContext?.Request.RouteValues["language"] is string { Length: > 0 } code)
            return code;

        return value is null ? "" : EngineContext.Current.Resolve<IWorkContext>().GetWorkingLanguageAsync().GetAwaiter().GetResult().UniqueSeoCode;
    }
}
