using AngleSharp.Html.Dom;
using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>What the plugin asks of the database while shoppers look around, counted on the way to the server, warm.</summary>
public sealed class PageStatements
{
    private const string AID = "/pocket-first-aid-kit";
    private const string KETTLE = "/enamel-kettle-1-5-l";
    private const string QUILT = "/mossbed-down-quilt";
    private const string POTS = "/birch-pots";
    private const string CATEGORY = "/cookware";
    private const string EVERYTHING = "/search?q=e";
    private const int BOXES = 24;
    private const int LINES = 20;

    [SkippableFact]
    public async Task Pages_in_stock_cost_nothing_and_all_others_one_question()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await StopTasksAsync(database);
        await using var log = new StatementLog(database.ConnectionString);
        await using var store = await StoreProcess.StartAsync(database.ArgumentsVia(log.ConnectionString));
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var deaf = new Shopper(store.Address);
        using var told = new Shopper(store.Address);
        deaf.Browser.Send("X-Deaf-Plugins", "yes");
        var costs = new Costs(log, deaf, told);

        await costs.MeasureAsync(AID, most: 0);
        await costs.MeasureAsync(QUILT, most: 0);
        await costs.MeasureAsync(POTS, most: 0);
        await costs.MeasureAsync(KETTLE, most: 1);
        await costs.MeasureAsync(CATEGORY, most: 1);
        Assert.True((await told.Browser.OpenAsync(EVERYTHING)).QuerySelectorAll(".product-item").Length >= BOXES);
        await costs.MeasureAsync(EVERYTHING, most: 1);
        await costs.MeasureAsync("/", most: 1);

        // The small cart at the head of the page is one of the cart's faces: they share one question.
        await FillAsync(clerk, [deaf, told], "TENT-2");
        await costs.MeasureAsync("/cart", most: 1);
        await FillAsync(clerk, [deaf, told], "TENT-4", "SKILLET", "KETTLE", "STOVE", "KNIFE", "POT-2", "POT-4", "TOWELS", "SALT", "POLES", "BOTTLE", "AID", "MAT");
        await ChooseAsync([deaf, told], "/enamel-mug", ["Red"], ["Blue"], ["White"]);
        await ChooseAsync([deaf, told], QUILT, ["Regular", "Moss"], ["Regular", "Slate"], ["Long", "Moss"]);
        Assert.Equal(LINES, (await told.CartAsync()).QuerySelectorAll("tr[data-item-id]").Length);
        await costs.MeasureAsync("/cart", most: 1);

        Assert.Empty(costs.TooMany);
    }

    private static async Task FillAsync(Clerk clerk, Shopper[] shoppers, params string[] skus)
    {
        foreach (var sku in skus)
        {
            var product = await clerk.ProductAsync(sku);
            foreach (var shopper in shoppers)
            {
                await shopper.LookAtAsync("");
                await shopper.PutIntoCartAsync(product, 70);
            }
        }
    }

    private static async Task ChooseAsync(Shopper[] shoppers, string path, params string[][] all)
    {
        foreach (var shopper in shoppers)
        {
            var page = await shopper.Browser.OpenAsync(path);
            var product = int.Parse(page.QuerySelector("[data-productid]")!.GetAttribute("data-productid")!, System.Globalization.CultureInfo.InvariantCulture);
            var lists = page.QuerySelectorAll("select[name^=product_attribute_]").Cast<IHtmlSelectElement>().ToList();

            foreach (var names in all)
                await shopper.PutIntoCartAsync(product, 70, [.. lists.Zip(names).Select(chosen => (chosen.First.Name!, Value(chosen.First, chosen.Second)))]);
        }
    }

    private static string Value(IHtmlSelectElement list, string name) => list.Options.Single(option => option.Text.StartsWith(name, StringComparison.Ordinal)).Value;

    // Each minute they would ask the database, too; timers of tasks that are off do not start.
    // What alternatives ask is counted by itself.
    private static Task StopTasksAsync(Database database)
    {
        return database.RunAsync(
            """
            UPDATE "ScheduleTask" SET "Enabled" = FALSE;
            UPDATE "Setting" SET "Value" = 'False' WHERE lower("Name") = 'backorderssettings.offeralternatives'
            """);
    }

    /// <summary>The same page with the plugin and without.</summary>
    private sealed class Costs(StatementLog log, Shopper deaf, Shopper told)
    {
        private static readonly string[] _kept = ["ProductAttributeCombination", "ProductAttributeValue", "CustomerRole"];

        public List<string> TooMany { get; } = [];

        public async Task MeasureAsync(string path, int most)
        {
            var without = await CountAsync(deaf, path);
            var with = await CountAsync(told, path);
            var more = with.Count - without.Count;

            if (more > most)
                TooMany.Add($"{path}: {more} statements instead of {most}:{Environment.NewLine}{string.Join(Environment.NewLine, with.Except(without))}");

            Assert.DoesNotContain(with, statement => statement.Contains("Backorders_", StringComparison.Ordinal) && !statement.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase));
        }

        private async Task<IReadOnlyList<string>> CountAsync(Shopper shopper, string path)
        {
            // What the shop keeps in its caches is read once.
            await shopper.Browser.OpenAsync(path);
            await shopper.Browser.OpenAsync(path);
            log.Take();
            await shopper.Browser.OpenAsync(path);

            return [.. log.Take().Where(statement => !IsKeptByThePlatform(statement))];
        }

        // The demo store keeps less in its caches than the platform does.
        private static bool IsKeptByThePlatform(string statement)
        {
            return !statement.Contains("Backorders_", StringComparison.Ordinal) && _kept.Any(table => ReadsFrom(statement, table));
        }

        // Statements come with line breaks, or in one line.
        private static bool ReadsFrom(string statement, string table) =>
            string.Join(' ', statement.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Contains($"FROM \"{table}\"", StringComparison.Ordinal);
    }
}
