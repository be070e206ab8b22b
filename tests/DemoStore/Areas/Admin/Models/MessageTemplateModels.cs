using System.ComponentModel.DataAnnotations;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record MessageTemplateModel : BaseNopEntityModel
{
    public string Name { get; init; } = "";

    [Required]
    public string Subject { get; init; } = "";

    [Required]
    public string Body { get; init; } = "";

    public bool IsActive { get; init; }

    public IReadOnlyList<string> AllowedTokens { get; init; } = [];
}
