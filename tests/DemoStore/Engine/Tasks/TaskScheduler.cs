using Nop.Core.Domain.ScheduleTasks;

namespace DemoStore.Engine.Tasks;

/// <summary>One timer per task that is enabled at start; each asks the shop over HTTP to run its task, as the platform does.</summary>
public sealed class TaskScheduler(IHttpClientFactory clients) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public void Start(IEnumerable<ScheduleTask> enabled, string storeUrl)
    {
        foreach (var task in enabled)
            _ = RunAsync(task.Type, TimeSpan.FromSeconds(Math.Max(task.Seconds, 1)), new Uri(new Uri(storeUrl), "scheduletask/runtask"));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(string taskType, TimeSpan period, Uri url)
    {
        var stop = _stop.Token;
        using var timer = new PeriodicTimer(period);

        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await AskAsync(taskType, url, stop);
        }
        catch (OperationCanceledException)
        {
            // The shop stops.
        }
    }

    private async Task AskAsync(string taskType, Uri url, CancellationToken stop)
    {
        try
        {
            using var client = clients.CreateClient();
            using var form = new FormUrlEncodedContent([new("taskType", taskType)]);
            using var answer = await client.PostAsync(url, form, stop);
        }
        catch (HttpRequestException)
        {
            // The next tick asks again.
        }
    }
}
