namespace Store.Tests.Hostile;

/// <summary>What can be typed where a number, a date or a name is asked for.</summary>
internal static class HostileInput
{
    private static readonly string _book = new('x', 100_000);

    public static IEnumerable<(string Name, string Value)[]> Grids =>
    [
        .. from start in new[] { "-1", "0", "2147483647", "99999999999", "x", "" }
           from length in new[] { "0", "-1", "2147483647", "-2147483648", "x", "" }
           select new[] { ("start", start), ("length", length), ("draw", "<script>") },
        .. from name in new[] { "SearchProduct", "SearchSku", "SearchOrderNumber", "SearchEmail", "SortBy" }
           from text in new[] { "%", "_", "'", "\"", "' OR 1=1 --", "\\", "\0", "a\0b", "😀", "\u202e", "<script>", _book }
           select new[] { (name, text) },
        .. from name in new[] { "SearchFrom", "SearchTo" }
           from text in new[] { "0001-01-01", "9999-12-31", "2026-03-29", "2026-10-25", "10000-01-01", "2026-02-30", "soon", "\0" }
           select new[] { (name, text) },
        .. from name in new[] { "SearchStoreId", "SearchVendorId", "SearchLateOnly" }
           from text in new[] { "-1", "2147483647", "99999999999", "x", "\0" }
           select new[] { (name, text) },
        .. from column in new[] { "-1", "99", "2147483648", "x", "0" }
           select new[] { ("order[0][column]", column), ("order[0][dir]", "sideways"), ("columns[0][data]", "Id; DROP TABLE Backorders_Backorder") }
    ];

    public static IEnumerable<(string Action, (string Name, string Value)[] Fields)> Actions(int id) =>
    [
        .. from action in new[] { "Release", "UndoRelease", "Hold", "Unhold", "Note", "ConfirmOrder", "SetPromise", "SetPriority" }
           from ids in new[] { "", "0", "-1", "4711", "x", "1,2", "99999999999" }
           select ($"BackorderActions/{action}", new[] { ("Reason", "x"), ("Priority", "1"), ("SelectedIds", ids) }),
        .. from text in new[] { "a\0b", new string('x', 999) + "😀", _book, "\u202e", "<script>" }
           select ("BackorderActions/Note", new[] { ("SelectedIds", $"{id}"), ("Reason", text) }),
        .. from priority in new[] { "", "x", "1001", "-2147483648", "99999999999", "1,5", "\0" }
           select ("BackorderActions/SetPriority", new[] { ("SelectedIds", $"{id}"), ("Priority", priority) }),
        .. from day in new[] { "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "soon", "\0", "1.1.2030" }
           select ("BackorderActions/SetPromise", new[] { ("SelectedIds", $"{id}"), ("From", day), ("To", day) }),
        .. from product in new[] { "", "0", "-1", "4711", "x", "99999999999" }
           select ("BackorderProduct/SetLeadDays", new[] { ("leadDays", "7"), ("productId", product) }),
        .. from days in new[] { "x", "-1", "99999999999", "\0", _book }
           select ("BackorderProduct/SetLeadDays", new[] { ("productId", "1"), ("leadDays", days) }),
        .. from name in new[] { "LeadDays", "Holidays", "HandlingDays", "WeekendDays", "ReconcileAtOnceLimit", "Ranges[0].Days", "Ranges[0].RangeId" }
           from text in new[] { "x", "-1", "99999999999", "\0", "<script>", _book }
           select ("BackordersConfiguration/Configure", new[] { ("save", ""), (name, text) }),
        ("BackorderActions/Hold", [.. Enumerable.Range(100_000, 1_500).Select(other => ("SelectedIds", $"{other}"))])
    ];

    public static IEnumerable<(string Id, string Quantity, string Attribute, int Status)> Notices(int id) =>
    [
        .. from quantity in new[] { "0", "-1", "2147483647", "-2147483648", "99999999999", "1.5", "1,5", "x", "", "\0", "١" }
           select ($"{id}", quantity, "", 200),
        .. from attribute in new[] { "x", "0", "-1", "4711", "1,2", "99999999999", "\0", "<script>", "<Attributes>", "]]>", _book }
           select ($"{id}", "1", attribute, 200),
        .. from other in new[] { "0", "-1", "4711", "2147483647", "99999999999", "x", "1%00" }
           select (other, "1", "", 404)
    ];
}
