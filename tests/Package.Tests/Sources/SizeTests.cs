namespace Package.Tests.Sources;

/// <summary>What ships is read in small pieces: a file at one sitting, a method at one glance, and few ways through each.</summary>
public sealed class SizeTests
{
    private const int LONGEST_FILE = 200;
    private const int LONGEST_METHOD = 30;
    private const int MOST_COMPLEX = 8;

    /// <summary>Longer, and why nothing would be gained by cutting them.</summary>
    private static readonly Dictionary<string, string> _long = new()
    {
        ["BackordersNameCompatibility.TableNames"] = "a table: one line for each table of the database",
        ["FiguresWrite.WriteFiguresAsync"] = "one statement: a line for each column that it writes",
        ["QuoteReader.OfCombinations"] = "one statement: all that the quotes of a page are made of",
        ["BackorderQuery.Joined"] = "one statement: all that a row of the queue shows"
    };

    /// <summary>More branched, and why.</summary>
    private static readonly Dictionary<string, string> _branched = new()
    {
        ["MovedSources.Strays"] = "one condition that the database checks, a line for each way of being counted elsewhere",
        ["LinesBehind.ChangedAsync"] = "one condition that the database checks, a line for each way in which an order line differs",
        ["NotificationSwitches.IsOn"] = "a table: the setting for each kind of message",
        ["BackorderSorting.Sort"] = "a table: what each column is sorted by",
        ["ClerkActions.Held"] = "a table: the refusal for each obstacle",
        ["ListedProducts.Of"] = "a table: where each page of the catalogue has its products"
    };

    private static readonly Lazy<IReadOnlyList<(string File, MethodSize Size)>> _methods = new(() =>
        [.. Shipped().SelectMany(file => MethodSize.Of(File.ReadAllText(file)).Select(size => (Repository.Relative(file), size)))]);

    [Fact]
    public void Shipped_files_can_be_read_at_one_sitting()
    {
        Found.None(
            from file in Shipped()
            let lines = File.ReadAllLines(file).Length
            where lines > LONGEST_FILE
            select $"{Repository.Relative(file)} has {lines} lines");
    }

    /// <summary>Style sheets are one file for each side of the store: a page then asks for one, and finds it in the cache.</summary>
    [Fact]
    public void Shipped_scripts_can_be_read_at_one_sitting()
    {
        Found.None(
            from file in Repository.Files("Content", ".js")
            let lines = File.ReadAllLines(file).Length
            where lines > LONGEST_FILE
            select $"{Repository.Relative(file)} has {lines} lines");
    }

    [Fact]
    public void Shipped_methods_can_be_seen_at_one_glance()
    {
        Found.None(Beyond(size => size.Lines, LONGEST_METHOD, _long).Select(one => $"{one} lines"));
    }

    [Fact]
    public void Shipped_methods_have_few_ways_through_them()
    {
        Found.None(Beyond(size => size.Complexity, MOST_COMPLEX, _branched).Select(one => $"{one} ways"));
    }

    [Fact]
    public void Exceptions_are_few_and_still_needed()
    {
        Assert.InRange(_long.Count, 0, 6);
        Assert.InRange(_branched.Count, 0, 6);
        Assert.Equal(_long.Keys.Order(), Names(size => size.Lines > LONGEST_METHOD));
        Assert.Equal(_branched.Keys.Order(), Names(size => size.Complexity > MOST_COMPLEX));
    }

    [Fact]
    public void Lines_are_counted_from_the_signature_to_the_end()
    {
        const string SOURCE = """
            class Queue
            {
                /// <summary>Not counted.</summary>
                [Obsolete]
                public int First(
                    int least)
                {
                    return least;
                }

                public int Second => 2;
            }
            """;

        Assert.Equal([new("Queue.First", 5, 1), new("Queue.Second", 1, 1)], MethodSize.Of(SOURCE));
    }

    [Theory]
    [InlineData("if (a) b(); else if (c) d();", 3)]
    [InlineData("return a && b || c ? d : e ?? f;", 5)]
    [InlineData("for (;;) { } foreach (var a in b) { } while (a) { } do { } while (b);", 5)]
    [InlineData("try { a(); } catch (X) { } catch when (b) { } finally { c(); }", 3)]
    [InlineData("switch (a) { case 1: case 2: break; default: break; }", 3)]
    [InlineData("return a switch { 1 => b, 2 => c, _ => d };", 3)]
    [InlineData("a ??= b; return a?.b is { c: 1 };", 2)]
    public void Ways_are_counted(string body, int ways)
    {
        Assert.Equal(ways, Assert.Single(MethodSize.Of($"class A {{ void B() {{ {body} }} }}")).Complexity);
    }

    [Theory]
    [InlineData("return a.Where(b => b.C && b.D);", 2)]
    [InlineData("return e(); bool e() => a && b;", 2)]
    [InlineData("return from b in a where b.C && b.D select b;", 4)]
    public void A_function_in_a_method_counts_for_itself(string body, int functions)
    {
        var sizes = MethodSize.Of($"class A {{ void B() {{ {body} }} }}").ToList();

        Assert.Equal(functions, sizes.Count);
        Assert.Equal(1, sizes[0].Complexity);
        Assert.Equal(2, sizes.Max(size => size.Complexity));
    }

    private static IEnumerable<string> Shipped() =>
        Repository.Files($"src/{Repository.PLUGIN}", ".cs").Concat(Repository.Files($"src/{Repository.DOMAIN}", ".cs"));

    private static IEnumerable<string> Beyond(Func<MethodSize, int> measure, int most, Dictionary<string, string> besides) =>
        from method in _methods.Value
        where measure(method.Size) > most && !besides.ContainsKey(method.Size.Name)
        select $"{method.File}: {method.Size.Name} has {measure(method.Size)}";

    private static IEnumerable<string> Names(Func<MethodSize, bool> isBeyond) =>
        _methods.Value.Select(method => method.Size).Where(isBeyond).Select(size => size.Name).Distinct().Order();
}
