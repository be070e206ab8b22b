using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Plugin.Tests.Ledger;

/// <summary>What each kind of server is asked to run. Only PostgreSQL runs in these tests; the others are pinned as text.</summary>
public sealed class DialectTests
{
    private static readonly DateTime _now = new(2026, 6, 1, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_server_of_no_known_kind_has_no_dialect() => Assert.Null(Dialect.Of(DataProviderType.Unknown));

    [Theory]
    [InlineData(DataProviderType.PostgreSQL, """SELECT "ProductId", "CombinationId" FROM "Backorders_KeyLease" WHERE "Token" = 't' FOR SHARE""")]
    [InlineData(DataProviderType.MySql, "SELECT `ProductId`, `CombinationId` FROM `Backorders_KeyLease` WHERE `Token` = 't' LOCK IN SHARE MODE")]
    [InlineData(DataProviderType.SqlServer, "SELECT [ProductId], [CombinationId] FROM [Backorders_KeyLease] WITH (UPDLOCK, HOLDLOCK) WHERE [Token] = 't'")]
    public void The_lease_is_held_while_a_batch_is_written(DataProviderType provider, string sql)
    {
        Assert.Equal(sql, BatchSql.Hold(Dialect.Of(provider)!, "t"));
    }

    [Theory]
    [InlineData(
        DataProviderType.PostgreSQL,
        """INSERT INTO "Backorders_ToTell" ("BackorderId", "KindId", "Units", "Tries", "DueOnUtc") SELECT v."BackorderId", v."KindId", v."Units", 0, TIMESTAMP '2026-06-01 09:30:00.000000' FROM (VALUES (2, 5, 30, 2)) AS v ("ReadNumber", "BackorderId", "KindId", "Units") JOIN "Backorders_Backorder" AS b ON b."Id" = v."BackorderId" AND b."LastNumber" = v."ReadNumber" """)]
    [InlineData(
        DataProviderType.MySql,
        "INSERT INTO `Backorders_ToTell` (`BackorderId`, `KindId`, `Units`, `Tries`, `DueOnUtc`) SELECT v.`BackorderId`, v.`KindId`, v.`Units`, 0, '2026-06-01 09:30:00.000000' FROM (SELECT 0 AS `ReadNumber`, 0 AS `BackorderId`, 0 AS `KindId`, 0 AS `Units` FROM DUAL WHERE 1 = 0 UNION ALL SELECT 2, 5, 30, 2) AS v JOIN `Backorders_Backorder` AS b ON b.`Id` = v.`BackorderId` AND b.`LastNumber` = v.`ReadNumber`")]
    [InlineData(
        DataProviderType.SqlServer,
        "INSERT INTO [Backorders_ToTell] ([BackorderId], [KindId], [Units], [Tries], [DueOnUtc]) SELECT v.[BackorderId], v.[KindId], v.[Units], 0, '2026-06-01T09:30:00.0000000' FROM (VALUES (2, 5, 30, 2)) AS v ([ReadNumber], [BackorderId], [KindId], [Units]) JOIN [Backorders_Backorder] AS b ON b.[Id] = v.[BackorderId] AND b.[LastNumber] = v.[ReadNumber]")]
    public void Rows_are_written_only_for_backorders_that_are_as_they_were_read(DataProviderType provider, string sql)
    {
        Assert.Equal(sql.TrimEnd(), Batch(provider).ToTell());
    }

    [Theory]
    [InlineData(DataProviderType.PostgreSQL, """UPDATE "Backorders_Backorder" AS b SET "LineQuantity" = v."LineQuantity",""", """ FROM (VALUES (5, 2, 2, 2, 0, 2, 0, 0, 0, 30, 3, FALSE, TRUE, FALSE, FALSE)) AS v (""")]
    [InlineData(DataProviderType.MySql, "UPDATE `Backorders_Backorder` AS b JOIN (SELECT 0 AS `Id`,", "UNION ALL SELECT 5, 2, 2, 2, 0, 2, 0, 0, 0, 30, 3, 0, 1, 0, 0) AS v ON b.`Id` = v.`Id` AND b.`LastNumber` = v.`ReadNumber` SET b.`LineQuantity` = v.`LineQuantity`,")]
    [InlineData(DataProviderType.SqlServer, "UPDATE b SET [LineQuantity] = v.[LineQuantity],", "FROM [Backorders_Backorder] AS b JOIN (VALUES (5, 2, 2, 2, 0, 2, 0, 0, 0, 30, 3, 0, 1, 0, 0)) AS v (")]
    public void Figures_follow_in_one_statement(DataProviderType provider, string beginning, string middle)
    {
        var sql = Batch(provider).Figures();

        Assert.StartsWith(beginning, sql, StringComparison.Ordinal);
        Assert.Contains(middle, sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DataProviderType.PostgreSQL, """ "CurrentTo" = NULLIF(v."CurrentTo", TIMESTAMP '1900-01-01 00:00:00.000000'),""", "FALSE, TRUE, FALSE, TRUE, 0, TIMESTAMP '1900-01-01 00:00:00.000000', TIMESTAMP '1900-01-01 00:00:00.000000')")]
    [InlineData(DataProviderType.MySql, " b.`CurrentTo` = NULLIF(v.`CurrentTo`, '1900-01-01 00:00:00.000000'),", "0, 1, 0, 1, 0, '1900-01-01 00:00:00.000000', '1900-01-01 00:00:00.000000')")]
    [InlineData(DataProviderType.SqlServer, " [CurrentTo] = NULLIF(v.[CurrentTo], '1900-01-01T00:00:00.0000000'),", "0, 1, 0, 1, 0, '1900-01-01T00:00:00.0000000', '1900-01-01T00:00:00.0000000')")]
    public void A_promise_of_no_day_is_written_as_none(DataProviderType provider, string set, string row)
    {
        var revised = Entry.Of(EntryKind.PromiseRevised) with { Promise = new Promise.Unknown(), Reason = Revision.DELIVERY_GONE };

        var sql = new BatchSql(Dialect.Of(provider)!, [new(Row(), [revised])], _now).Figures();

        Assert.Contains(set, sql, StringComparison.Ordinal);
        Assert.Contains(row, sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_leases_leaves_out_those_that_are_taken()
    {
        string[] unique = ["A", "B"];
        string[] columns = ["A", "B", "C"];
        string[] rows = ["1, 2, 'x'", "3, 4, 'x'"];

        Assert.Equal(
            """INSERT INTO t ("A", "B", "C") VALUES (1, 2, 'x'), (3, 4, 'x') ON CONFLICT DO NOTHING""",
            Dialect.Of(DataProviderType.PostgreSQL)!.InsertMissing("t", columns, unique, rows));
        Assert.Equal(
            "INSERT IGNORE INTO t (`A`, `B`, `C`) VALUES (1, 2, 'x'), (3, 4, 'x')",
            Dialect.Of(DataProviderType.MySql)!.InsertMissing("t", columns, unique, rows));
        Assert.Equal(
            "INSERT INTO t ([A], [B], [C]) SELECT v.[A], v.[B], v.[C] FROM (VALUES (1, 2, 'x'), (3, 4, 'x')) AS v ([A], [B], [C]) WHERE NOT EXISTS (SELECT 1 FROM t AS t WITH (UPDLOCK, HOLDLOCK) WHERE t.[A] = v.[A] AND t.[B] = v.[B])",
            Dialect.Of(DataProviderType.SqlServer)!.InsertMissing("t", columns, unique, rows));
    }

    private static BatchSql Batch(DataProviderType provider)
    {
        var row = Row();
        var allocated = Entry.OfMoves(EntryKind.Allocated, row.State().Figures, [new(Bucket.Waiting, Bucket.Allocated, new(2))]);

        return new(Dialect.Of(provider)!, [new(row, [allocated])], _now);
    }

    private static LedgerRow Row() => new() { Id = 5, ProductId = 9, UnitsPerLine = 1, LineQuantity = 2, Waiting = 2, IsOrderPlaced = true, QueueDay = BackorderRecord.NO_DAY, LastNumber = 2 };
}
