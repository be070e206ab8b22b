using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record EmailSearchModel : BaseSearchModel
{
    public string? SearchTo { get; set; }
    public string? SearchSubject { get; set; }
    public bool OnlyNotSent { get; set; }
}

public record EmailRow : BaseNopEntityModel
{
    public string Subject { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public DateTime CreatedOn { get; init; }
    public DateTime? SentOn { get; init; }
}

public sealed record EmailDetailsModel : EmailRow
{
    public string Body { get; init; } = "";
}
