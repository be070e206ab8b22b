namespace Nop.Core;

public class PagedList<T> : List<T>, IPagedList<T>
{
    public PagedList(IList<T> source, int pageIndex, int pageSize, int? totalCount = null)
    {
        PageIndex = pageIndex;
        PageSize = Math.Max(pageSize, 1);
        TotalCount = totalCount ?? source.Count;
        TotalPages = (int)Math.Ceiling(TotalCount / (double)PageSize);

        // A known total means that the source already is one page.
        AddRange(totalCount is null ? source.Skip(PageIndex * PageSize).Take(PageSize) : source);
    }

    public bool HasNextPage => PageIndex + 1 < TotalPages;
    public bool HasPreviousPage => PageIndex > 0;
    public int PageIndex { get; }
    public int PageSize { get; }
    public int TotalCount { get; }
    public int TotalPages { get; }
}
