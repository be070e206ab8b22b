using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Models;

public sealed record HealthModel : BaseNopModel
{
    public bool HasTask { get; set; }

    public bool IsTaskEnabled { get; set; }

    /// <summary>Empty when the task never ran to its end.</summary>
    public string LastRun { get; set; } = "";

    public int DirtyKeys { get; set; }

    public int OpenFindings { get; set; }

    public int FailedWork { get; set; }

    public IList<FailureModel> Failures { get; set; } = [];
}

public sealed record FailureModel : BaseNopEntityModel
{
    public string Work { get; set; } = "";

    /// <summary>On what it was tried; empty when on nothing in particular.</summary>
    public string Subject { get; set; } = "";

    public string Reason { get; set; } = "";

    public int Tries { get; set; }

    public string When { get; set; } = "";

    /// <summary>Empty when nobody tries it again.</summary>
    public string NextTry { get; set; } = "";
}
