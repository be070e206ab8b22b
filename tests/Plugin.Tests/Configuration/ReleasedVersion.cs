using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Plugin.Tests.Configuration;

/// <summary>
/// The words of a version as it was released, from the folder Released. When a version is released, write its file there
/// and run these tests once with BACKORDERS_WRITE_FORMER set: what it was the first to say goes to Resources/former.
/// </summary>
internal sealed record ReleasedVersion(Dictionary<string, string> Texts, Dictionary<string, ReleasedMail> Mails)
{
    public static IEnumerable<string> All => Directory.GetFiles(Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    public static ReleasedVersion Of(string version)
    {
        return JsonSerializer.Deserialize<ReleasedVersion>(File.ReadAllText(Path.Combine(Folder(), version + ".json")), JsonSerializerOptions.Web)!;
    }

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Released");
}

internal sealed record ReleasedMail(string Subject, string Body);
