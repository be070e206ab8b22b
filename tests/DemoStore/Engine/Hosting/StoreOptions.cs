using DemoStore.Engine.Events;
using Support.Data;

namespace DemoStore.Engine.Hosting;

/// <summary>How the store was asked to start.</summary>
public sealed record StoreOptions
{
    private const string PLUGIN_SOLUTION = "Nop.Plugin.Misc.Backorders.sln";

    private static readonly string[] _withValue = ["--urls", "--database", "--connection", "--data", "--package", "--events"];

    public string Urls { get; private set; } = "http://127.0.0.1:5080";

    public bool Reset { get; init; }

    public bool ShopOnly { get; private set; }

    public EventDelivery Events { get; private set; } = EventDelivery.Once;

    /// <summary>Tasks run when somebody says so, not by the clock.</summary>
    public bool NoTimers { get; private set; }

    /// <summary>Addresses begin with a language, and there are two.</summary>
    public bool LanguageUrls { get; private set; }

    /// <summary>Each address has a cache of its own, as two servers have.</summary>
    public bool CacheApart { get; private set; }

    public DatabaseKind Database { get; private set; } = DatabaseKind.Sqlite;

    public string DataFolder { get; private set; } = Path.Combine(Above("DemoStore.csproj") ?? AppContext.BaseDirectory, "App_Data");

    public string? Package { get; private set; } = Above(PLUGIN_SOLUTION) is { } root ? Path.Combine(root, "artifacts", "package", "Misc.Backorders") : null;

    public string Connection
    {
        get => field ?? (Database switch
        {
            DatabaseKind.Sqlite => $"Data Source={Path.Combine(DataFolder, "demo.db")}",
            DatabaseKind.MySql => throw new StoreFailureException("MySQL needs --connection \"Server=...;Database=...;User ID=...;Password=...\"."),
            _ => throw new StoreFailureException("PostgreSQL needs --connection \"Host=...;Database=...;Username=...;Password=...\"."),
        });
        private set;
    }

    public static StoreOptions Read(string[] args)
    {
        var options = new StoreOptions { Reset = args.Contains("--reset") };

        for (var place = 0; place < args.Length; place++)
        {
            var (name, value) = Split(args[place]);

            if (name == "--reset")
                continue;

            if (name == "--shop-only")
                options.ShopOnly = true;
            else if (name == "--no-timers")
                options.NoTimers = true;
            else if (name == "--language-urls")
                options.LanguageUrls = true;
            else if (name == "--cache-apart")
                options.CacheApart = true;
            else if (!_withValue.Contains(name))
                throw new StoreFailureException($"{name} is not known; there are --reset, --shop-only, --no-timers, --language-urls, --cache-apart, {string.Join(", ", _withValue)}.");
            else
                options.Set(name, value ?? (++place < args.Length ? args[place] : throw new StoreFailureException($"{name} needs a value.")));
        }

        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--urls": Urls = value; break;
            case "--connection": Connection = value; break;
            case "--data": DataFolder = Path.GetFullPath(value); break;
            case "--package": Package = Path.GetFullPath(value); break;
            case "--events": Events = Delivery(value); break;
            default: Database = Kind(value); break;
        }
    }

    private static DatabaseKind Kind(string value) => value switch
    {
        "sqlite" => DatabaseKind.Sqlite,
        "postgres" => DatabaseKind.PostgreSql,
        "mysql" => DatabaseKind.MySql,
        _ => throw new StoreFailureException($"--database is sqlite, postgres or mysql, not {value}."),
    };

    private static EventDelivery Delivery(string value) => value switch
    {
        "once" => EventDelivery.Once,
        "twice" => EventDelivery.Twice,
        "reordered" => EventDelivery.Reordered,
        "off" => EventDelivery.Off,
        _ => throw new StoreFailureException($"--events is once, twice, reordered or off, not {value}."),
    };

    private static (string Name, string? Value) Split(string argument) =>
        argument.Split('=', 2) is [var name, var value] && name.StartsWith("--", StringComparison.Ordinal) ? (name, value) : (argument, null);

    private static string? Above(string fileName)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, fileName)))
                return folder.FullName;
        }

        return null;
    }
}
