namespace Nop.Web.Framework.Menu;

public class AdminMenuItem
{
    private string _url;

    public string SystemName { get; set; }
    public string Title { get; set; }
    public string IconClass { get; set; }
    public bool Visible { get; set; } = true;
    public bool OpenUrlInNewTab { get; set; }
    public IList<AdminMenuItem> ChildNodes { get; set; } = new List<AdminMenuItem>();
    public IList<string> PermissionNames { get; set; } = new List<string>();
    public string ControllerName { get; protected set; }
    public string ActionName { get; protected set; }

    public string Url
    {
        get => _url;
        set
        {
            _url = value;
            ReadRoute(value);
        }
    }

    public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, before: false);

    public bool ContainsSystemName(string systemName) => GetItemBySystemName(systemName) is not null;

    public AdminMenuItem GetItemBySystemName(string systemName)
    {
        if (SystemName == systemName)
            return this;

        return ChildNodes.Select(child => child.GetItemBySystemName(systemName)).FirstOrDefault(found => found is not null);
    }

    protected virtual bool Insert(string itemSystemName, AdminMenuItem newMenuItem, bool before)
    {
        for (var place = 0; place < ChildNodes.Count; place++)
        {
            if (ChildNodes[place].SystemName == itemSystemName)
            {
                ChildNodes.Insert(before ? place : place + 1, newMenuItem);
                return true;
            }

            if (ChildNodes[place].Insert(itemSystemName, newMenuItem, before))
                return true;
        }

        return false;
    }

    private void ReadRoute(string url)
    {
        var parts = (url ?? "").Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return;

        ControllerName = parts[^2];
        ActionName = parts[^1];
    }
}
