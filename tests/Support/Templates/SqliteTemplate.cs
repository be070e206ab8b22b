using System.Reflection;
using Microsoft.Data.Sqlite;
using Support.Data;

namespace Support.Templates;

/// <summary>A file that is copied.</summary>
internal sealed class SqliteTemplate : SchemaTemplate
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-").FullName;
    private readonly ShopDatabase _template;

    public SqliteTemplate(Assembly? plugin)
        : base(plugin)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
        _template = Fill(DatabaseKind.Sqlite, $"Data Source={TemplateFile}");

        // The last one to leave writes the log into the file.
        Leave(_template);
    }

    private string TemplateFile => Path.Combine(_folder, "template.db");

    public override ShopDatabase Copy()
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        File.Copy(TemplateFile, file);

        return _template.At($"Data Source={file}");
    }

    public override void Remove(ShopDatabase copy)
    {
        Leave(copy);
        var file = new SqliteConnectionStringBuilder(copy.ConnectionString).DataSource;

        foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(path);
    }

    private static void Leave(ShopDatabase database)
    {
        using var connection = (SqliteConnection)database.NewConnection();
        SqliteConnection.ClearPool(connection);
    }
}
