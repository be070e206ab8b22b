namespace Nop.Web.Framework.Models;

public interface ISettingsModel
{
    int ActiveStoreScopeConfiguration { get; set; }
}
