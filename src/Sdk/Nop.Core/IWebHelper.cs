namespace Nop.Core;

public interface IWebHelper
{
    string GetCurrentIpAddress();
    string GetStoreLocation(bool? useSsl = null);
}
