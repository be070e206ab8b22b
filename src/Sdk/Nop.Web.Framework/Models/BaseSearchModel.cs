namespace Nop.Web.Framework.Models;

public abstract record BaseSearchModel : BaseNopModel, IPagingRequestModel
{
    private const int GRID_PAGE_SIZE = 15;
    private const int POPUP_PAGE_SIZE = 7;
    private const string GRID_PAGE_SIZES = "7, 15, 20, 50, 100";

    protected BaseSearchModel()
    {
        Length = 10;
    }

    public int Page => (Start / Length) + 1;
    public int PageSize => Length;
    public string AvailablePageSizes { get; set; }
    public string Draw { get; set; }
    public int Start { get; set; }
    public int Length { get; set; }

    public virtual void SetGridPageSize() => SetGridPageSize(GRID_PAGE_SIZE);

    public virtual void SetPopupGridPageSize() => SetGridPageSize(POPUP_PAGE_SIZE);

    public virtual void SetGridPageSize(int pageSize, string availablePageSizes = null)
    {
        Start = 0;
        Length = pageSize;
        AvailablePageSizes = availablePageSizes ?? GRID_PAGE_SIZES;
    }
}
