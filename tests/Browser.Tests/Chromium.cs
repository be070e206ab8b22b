namespace Browser.Tests;

/// <summary>Finds a Chromium that somebody installed; Playwright's own is not asked for.</summary>
internal static class Chromium
{
    public const string MISSING = "No Chromium: install it (apt-get install -y chromium) or set CHROMIUM to its path.";

    private static readonly string[] _places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe"
    ];

    /// <summary>Where CHROMIUM says, and nowhere else when it says something: "none" leaves these tests out.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? [named] : _places).FirstOrDefault(File.Exists);
}
