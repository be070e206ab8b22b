using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record LogSearchModel : BaseSearchModel
{
    public string? Message { get; set; }
    public int LogLevelId { get; set; }
    public IList<SelectListItem> AvailableLogLevels { get; set; } = [];
}

public record LogRow : BaseNopEntityModel
{
    public string LogLevel { get; init; } = "";
    public string ShortMessage { get; init; } = "";
    public DateTime CreatedOn { get; init; }
}

public sealed record LogDetailsModel : LogRow
{
    public string FullMessage { get; init; } = "";
    public string PageUrl { get; init; } = "";
    public string IpAddress { get; init; } = "";
    public string Customer { get; init; } = "";
}

public sealed record ActivitySearchModel : BaseSearchModel
{
    public string? Comment { get; set; }
}

public sealed record ActivityRow : BaseNopEntityModel
{
    public string Kind { get; init; } = "";
    public string Customer { get; init; } = "";
    public string Comment { get; init; } = "";
    public DateTime CreatedOn { get; init; }
}
