namespace DemoStore.Areas.Admin.Models;

public sealed record DashboardModel(IReadOnlyList<DashboardFigure> Figures, IReadOnlyList<OrderRow> LatestOrders);

public sealed record DashboardFigure(string Title, int Count, string Icon, string? Url);
