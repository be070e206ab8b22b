namespace DemoStore.Areas.Admin.Models;

public sealed record TaskRow(int Id, string Name, int Seconds, bool Enabled, DateTime? LastStart, DateTime? LastEnd, DateTime? LastSuccess);
