using System.Globalization;
using System.Text.Json;
using Npgsql;
using Store.Tests.Running;

namespace Benchmarks.Running;

/// <summary>
/// The list of backorders against the bare statements that answer the same question. Each round asks for other days, so
/// that no count is at hand, then for the same days again.
/// </summary>
internal sealed class GridRun(Options options)
{
    private const int SIZE = 15;
    private const double GOAL = 1.5;
    private static readonly DateTime _first = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public async Task RunAsync()
    {
        await using var store = await MeasuredStore.StartAsync(options.Postgres);
        var filling = await Figures.MillisecondsAsync(new GridShape(store, options.Lines).FillAsync);
        Console.WriteLine($"{options.Lines} lines filled in {Figures.Text(filling / 1000)} s");

        using var clerk = await Clerk.SignInAsync(store.Address);
        await clerk.Browser.OpenAsync("/Admin/Backorders/List");

        foreach (var page in new[] { 1, 500 })
            await CompareAsync(store, clerk, page);
    }

    private async Task CompareAsync(MeasuredStore store, Clerk clerk, int page)
    {
        List<double> bareNew = [], barePage = [], empty = [], listNew = [], listKept = [];
        var hits = 0;

        // The first round warms up.
        for (var round = 0; round <= options.Pairs * 2; round++)
        {
            var (from, to) = Days(page, round);
            var count = 0;
            var bareFetch = await Figures.MillisecondsAsync(() => FetchAsync(store, page, from, to));
            var bareCount = await Figures.MillisecondsAsync(async () => count = await CountAsync(store, from, to));
            var nothing = await Figures.MillisecondsAsync(() => NothingAsync(clerk));
            var first = await Figures.MillisecondsAsync(async () => hits = await ListAsync(clerk, page, from, to));
            var again = await Figures.MillisecondsAsync(() => ListAsync(clerk, page, from, to));

            if (hits != count)
                throw new InvalidOperationException($"The list found {hits}, the statement {count}.");

            if (round == 0)
                continue;

            bareNew.Add(bareFetch + bareCount);
            barePage.Add(bareFetch);
            empty.Add(nothing);
            listNew.Add(first);
            listKept.Add(again);
        }

        var control = Figures.Control(bareNew);
        Console.WriteLine($"page {page}, {hits} rows match; an empty request takes {Ms(empty)}; A/A {Figures.Text(control, "0.000")}: {Figures.Verdict(control)}");
        Tell("count taken", listNew, bareNew, empty);
        Tell("count kept", listKept, barePage, empty);
    }

    private static void Tell(string name, List<double> list, List<double> bare, List<double> empty)
    {
        var most = (GOAL * Figures.Median(bare)) + Figures.Median(empty);
        Console.WriteLine(
            $"  {name}: request {Ms(list)}, bare statements {Ms(bare)}, 1.5 times them and an empty request {Figures.Text(most)} ms: {(Figures.Median(list) <= most ? "met" : "MISSED")}");
    }

    private static string Ms(IEnumerable<double> values) => $"{Figures.Text(Figures.Median(values))} ms";

    // Other days each time, about as many rows.
    private (DateTime From, DateTime To) Days(int page, int round)
    {
        var all = Math.Max(2, options.Lines / 4 / 24 / 60);

        return (_first.AddDays(round), _first.AddDays(all - 1 - (page == 1 ? 0 : 1)));
    }

    private static string Where => """
        FROM "Backorders_Backorder" AS b JOIN "Product" AS p ON p."Id" = b."ProductId"
        WHERE b."StatusId" <= 40 AND b."StoreId" = 1 AND lower(p."Name") LIKE '%nikon%' AND b."PlacedOnUtc" >= @from AND b."PlacedOnUtc" < @before
        """;

    private static async Task FetchAsync(MeasuredStore store, int page, DateTime from, DateTime to)
    {
        await using var connection = await store.OpenAsync();
        await using var command = Command(
            connection,
            $"""SELECT b.*, p."Name" {Where} ORDER BY b."Priority" DESC, b."PlacedOnUtc", b."Id" LIMIT {SIZE} OFFSET {(page - 1) * SIZE}""",
            from,
            to);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            reader.GetValue(0);
    }

    private static async Task<int> CountAsync(MeasuredStore store, DateTime from, DateTime to)
    {
        await using var connection = await store.OpenAsync();
        await using var command = Command(connection, $"SELECT count(*)::int {Where}", from, to);

        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, DateTime from, DateTime to)
    {
        return new NpgsqlCommand(sql, connection) { Parameters = { new("from", from), new("before", to.AddDays(1)) } };
    }

    // A grid of the store itself that has nothing to show.
    private static Task<JsonElement> NothingAsync(Clerk clerk)
    {
        return clerk.Browser.AskAsync("/Admin/Log/LogList", ("draw", "1"), ("start", "0"), ("length", $"{SIZE}"));
    }

    private static async Task<int> ListAsync(Clerk clerk, int page, DateTime from, DateTime to)
    {
        var answer = await clerk.Browser.AskAsync(
            "/Admin/Backorders/List",
            ("draw", "1"),
            ("start", $"{(page - 1) * SIZE}"),
            ("length", $"{SIZE}"),
            ("SearchStatusId", "-1"),
            ("SearchStoreId", "1"),
            ("SearchProduct", "Nikon"),
            ("SearchFrom", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("SearchTo", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        return answer.GetProperty("recordsTotal").GetInt32();
    }
}
