using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Models;

/// <summary>The mails of the plugin, and one of them as a shopper would see it.</summary>
public sealed record MailsModel : BaseNopModel
{
    public IList<MailModel> Mails { get; set; } = [];

    /// <summary>Null while none is chosen.</summary>
    public MailPreviewModel? Preview { get; set; }
}

public sealed record MailModel : BaseNopModel
{
    /// <summary>0: about no order, so that it has no preview here.</summary>
    public int KindId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>What the setting of the store that the back office is set to says, in words.</summary>
    public string Setting { get; set; } = "";

    /// <summary>0: the shop has no such template any more.</summary>
    public int TemplateId { get; set; }

    public bool IsActive { get; set; }

    public bool IsForSomeStores { get; set; }

    public string Subject { get; set; } = "";
}

public sealed record MailPreviewModel : BaseNopModel
{
    public int TemplateId { get; set; }

    public string Title { get; set; } = "";

    public int LanguageId { get; set; }

    public IList<SelectListItem> AvailableLanguages { get; set; } = [];

    public string Subject { get; set; } = "";

    /// <summary>A page of its own, shown in a frame in which nothing runs.</summary>
    public string Html { get; set; } = "";

    /// <summary>Where a test goes: at first to whoever looks.</summary>
    public string Email { get; set; } = "";
}
