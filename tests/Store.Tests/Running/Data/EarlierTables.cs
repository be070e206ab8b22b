namespace Store.Tests.Running.Data;

/// <summary>Tables as an earlier version left them: what came later is taken away again, with what it held.</summary>
internal static class EarlierTables
{
    private const string PREFIX = "Backorders_";
    private const string BOOK = "Backorders_Backorder";
    private const string TURN = "IX_Backorders_Backorder_Turn";
    private const string NOTICE = "Backorders_Notice";
    private const string PENDING = "IX_Backorders_Notice_IsPending_CreatedOnUtc";
    private const string QUEUE = "IX_Backorders_Backorder_Queue";

    // The latest first. What is not in the tables of 1.2 came after it.
    private static readonly (string Version, string[] Tables, (string Table, string Column)[] Columns)[] _news =
    [
        ("1.2.0",
            [
                "LearnedLeadTime", "ExpectedReceipt", "Receiving", "LeadTimeRule", "Substitute", "OrderChoice", "Request", "Offer", "BackInStock",
                "IncentiveRule", "IncentiveGrant", "LinkKey", "NoticeOptOut", "ToldPromise", "PendingNotice"
            ],
            [("ProductPolicy", "DisplayModeId")]),
        ("1.1.0",
            ["StockWatch", "ToTell", "Finding", "MovedHome"],
            [
                ("Backorder", "UnitsPerLine"), ("Backorder", "InQueue"), ("Backorder", "QueueRank"), ("Backorder", "QueueDay"), ("Backorder", "BundleProductId"),
                ("Backorder", "HomeId"), ("FailedWork", "Subject"), ("FailedWork", "Tries"), ("FailedWork", "NextTryUtc"), ("ProductPolicy", "StockNumbersMeanId")
            ])
    ];

    public static async Task BringBackAsync(Database database, string version)
    {
        await BringBackVersion12Async(database);

        foreach (var (later, tables, columns) in _news.Where(news => string.CompareOrdinal(news.Version, version) > 0))
        {
            foreach (var table in tables)
                await database.RunAsync($"""DROP TABLE "{PREFIX}{table}" """);

            if (columns.Contains(("Backorder", "QueueRank")))
                await database.DropIndexAsync(BOOK, QUEUE);

            foreach (var (table, column) in columns)
                await DropAsync(database, PREFIX + table, column);

            await ForgetMigrationAsync(database, later);
        }
    }

    private static async Task BringBackVersion12Async(Database database)
    {
        await database.DropIndexAsync(BOOK, TURN);
        await database.DropIndexAsync(NOTICE, PENDING);
        await database.RunAsync($"""CREATE INDEX "{QUEUE}" ON "{BOOK}" ("ProductId", "CombinationId", "InQueue", "QueueRank", "QueueDay")""");

        foreach (var table in (await database.TablesAsync()).Where(table => table.StartsWith(PREFIX, StringComparison.Ordinal)))
        {
            if (!TablesOfVersion12.Columns.TryGetValue(table[PREFIX.Length..], out var columns))
            {
                await database.RunAsync($"""DROP TABLE "{table}" """);
                continue;
            }

            foreach (var column in (await database.ColumnsAsync(table)).Except(["Id", .. columns.Split(' ')]))
                await DropAsync(database, table, column);
        }

        await ForgetMigrationAsync(database, "1.3.0");
    }

    private static Task DropAsync(Database database, string table, string column) => database.RunAsync($"""ALTER TABLE "{table}" DROP COLUMN "{column}" """);

    private static async Task ForgetMigrationAsync(Database database, string version)
    {
        var migration = $"""
            "MigrationVersionInfo" WHERE "Description" LIKE '%tables of {version[..3]}'
            """;
        Assert.Equal(1, await database.NumberAsync($"SELECT COUNT(*) FROM {migration}"));
        await database.RunAsync($"DELETE FROM {migration}");
    }
}
