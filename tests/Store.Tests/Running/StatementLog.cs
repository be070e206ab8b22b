using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Store.Tests.Running;

/// <summary>
/// Stands between a store and its PostgreSQL server and writes down each statement on its way there, of every
/// connection, whoever opened it.
/// </summary>
public sealed class StatementLog : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Task _opening;

    public StatementLog(string server)
    {
        _server = new(server);
        _door.Start();
        _opening = OpenAsync();
    }

    /// <summary>For a store whose statements are to be written down.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_door.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable
    }.ConnectionString;

    /// <summary>The statements since the last time; what the driver sends to clean a pooled connection is none.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_statements.TryDequeue(out var statement))
            taken.Add(statement);

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _door.Stop();
        await _opening;
        _door.Dispose();
        _closing.Dispose();
    }

    private async Task OpenAsync()
    {
        var talks = new List<Task>();

        try
        {
            while (true)
                talks.Add(TalkAsync(await _door.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient store)
    {
        using var server = new TcpClient();

        try
        {
            using (store)
            {
                store.NoDelay = server.NoDelay = true;
                await server.ConnectAsync(_server.Host!, _server.Port, _closing.Token);
                var asked = AskAsync(store.GetStream(), server.GetStream());
                var answered = server.GetStream().CopyToAsync(store.GetStream(), _closing.Token);
                await await Task.WhenAny(asked, answered);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // Either side hung up.
        }
    }

    private async Task AskAsync(Stream store, Stream server)
    {
        var reader = new StatementReader(_statements.Enqueue);
        var head = new byte[5];
        var hasBegun = false;

        while (true)
        {
            // The first message of a connection has a length, but no type.
            var size = hasBegun ? 5 : 4;
            await store.ReadExactlyAsync(head.AsMemory(0, size), _closing.Token);
            var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(size - 4)) - 4];
            await store.ReadExactlyAsync(body, _closing.Token);

            if (hasBegun)
                reader.Read((char)head[0], body);

            hasBegun = true;
            await server.WriteAsync((byte[])[.. head.AsSpan(0, size), .. body], _closing.Token);
        }
    }

    /// <summary>Follows prepared statements to where they are executed.</summary>
    private sealed class StatementReader(Action<string> found)
    {
        private readonly Dictionary<string, string> _prepared = [];
        private readonly Dictionary<string, string> _bound = [];

        public void Read(char type, byte[] body)
        {
            var texts = Encoding.UTF8.GetString(body).Split('\0');

            switch (type)
            {
                case 'Q' when texts[0] != "DISCARD ALL":
                    found(texts[0]);
                    break;
                case 'P':
                    _prepared[texts[0]] = texts[1];
                    break;
                case 'B':
                    _bound[texts[0]] = _prepared.GetValueOrDefault(texts[1], "");
                    break;
                case 'E':
                    found(_bound.GetValueOrDefault(texts[0], ""));
                    break;
            }
        }
    }
}
