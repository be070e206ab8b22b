using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Store.Tests.Running;

/// <summary>The demo store as a process of its own, with data of its own: what a user starts is what is tested.</summary>
public sealed partial class StoreProcess : IAsyncDisposable
{
    /// <summary>An argument for this class alone: the folder whose data the store begins with.</summary>
    public const string BEGIN_WITH = "--begin-with";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private readonly string[] _arguments;
    private readonly string _data = Directory.CreateTempSubdirectory("demo-store-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private StoreProcess(string[] arguments)
    {
        var place = Array.IndexOf(arguments, BEGIN_WITH);
        _arguments = place < 0 ? arguments : [.. arguments[..place], .. arguments[(place + 2)..]];
        if (place >= 0)
            Copy(arguments[place + 1], _data);

        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        if (_arguments.Contains("--cache-apart"))
            Second = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public Uri Address { get; }

    /// <summary>Another address of the same store, when its caches are apart.</summary>
    public Uri? Second { get; }

    private string Urls => string.Join(';', new[] { Address, Second }.OfType<Uri>().Select(address => address.GetLeftPart(UriPartial.Authority)));

    public string Output => string.Join(Environment.NewLine, _output);

    public static async Task<StoreProcess> StartAsync(params string[] arguments)
    {
        var store = new StoreProcess(arguments);
        return await store.OpenAsync();
    }

    /// <summary>Another server of the same shop: the same database and plugins, an address and a process of its own.</summary>
    public static async Task<StoreProcess> JoinAsync(StoreProcess first)
    {
        var store = new StoreProcess(first._arguments);
        first.CopyDataTo(store._data);

        return await store.OpenAsync();
    }

    public void CopyDataTo(string folder) => Copy(_data, folder);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task<StoreProcess> OpenAsync()
    {
        Launch();
        try
        {
            await WaitUntilItAnswersAsync();
        }
        catch (Exception)
        {
            // Nobody has it yet who could end it.
            await DisposeAsync();
            throw;
        }

        return this;
    }

    /// <summary>Ends the process without a warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;

        if (!process.HasExited)
            process.Kill(entireProcessTree: true);

        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Starts it again with the same data and address.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        Launch();
        await WaitUntilItAnswersAsync();
    }

    /// <summary>Starts it again as if an earlier version of its plugin had run there last.</summary>
    public async Task UpdateFromAsync(string version)
    {
        await KillAsync();
        var states = Path.Combine(_data, "plugins.json");
        await File.WriteAllTextAsync(states, Version().Replace(await File.ReadAllTextAsync(states), $"${{1}}{version}${{2}}"));
        await RestartAsync();
    }

    /// <summary>Waits for a store that restarts by itself, as it does when plugins change.</summary>
    public async Task WaitUntilItAnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(20) };
        var waiting = Stopwatch.StartNew();

        while (waiting.Elapsed < _patience)
        {
            if (_process is { HasExited: true } ended)
                Assert.Fail($"The store ended with exit code {ended.ExitCode}:{Environment.NewLine}{Output}");

            if (await AnswersAsync(client))
                return;

            await Task.Delay(200);
        }

        Assert.Fail($"The store did not answer within {_patience}:{Environment.NewLine}{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Launch()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(StoreFolder.StoreDll)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { StoreFolder.StoreDll, "--urls", Urls, "--data", _data }
        };

        foreach (var argument in _arguments)
            start.ArgumentList.Add(argument);

        // It lives for seconds: what a long run would gain by watching its own code is not earned back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "2000";
        start.Environment["DOTNET_gcServer"] = "0";

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""("Version": ")[0-9.]+(")""")]
    private static partial Regex Version();
}
