using System.Collections.Concurrent;
using Nop.Core.Caching;

namespace DemoStore.Engine.Common;

/// <summary>The platform's default lock: within this process, and whoever comes second is turned away.</summary>
public sealed class Locker : ILocker
{
    private readonly ConcurrentDictionary<string, bool> _held = new();

    public async Task<bool> PerformActionWithLockAsync(string resource, TimeSpan expirationTime, Func<Task> action)
    {
        if (!_held.TryAdd(resource, true))
            return false;

        try
        {
            await action();

            return true;
        }
        finally
        {
            _held.TryRemove(resource, out _);
        }
    }
}
