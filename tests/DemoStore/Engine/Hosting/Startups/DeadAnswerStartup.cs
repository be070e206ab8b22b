using Microsoft.AspNetCore.Http.Features;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

/// <summary>
/// A request that carries the header "X-Dies-When-Answered" is the last thing that its server does: nothing that was to follow
/// the answer is done. What a request costs by itself is counted so, and what a crash leaves behind is found.
/// </summary>
internal sealed class DeadAnswerStartup : INopStartup
{
    private const string HEADER = "X-Dies-When-Answered";

    public int Order => 10;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application) => application.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(HEADER))
        {
            // The services of the request are released all the same: they ask for it when they are first used.
            _ = context.RequestServices;
            context.Features.Set<IHttpResponseFeature>(new DeadAnswer(context.Features.GetRequiredFeature<IHttpResponseFeature>()));
        }

        return next(context);
    });

    private sealed class DeadAnswer(IHttpResponseFeature answer) : IHttpResponseFeature
    {
        public int StatusCode { get => answer.StatusCode; set => answer.StatusCode = value; }

        public string? ReasonPhrase { get => answer.ReasonPhrase; set => answer.ReasonPhrase = value; }

        public IHeaderDictionary Headers { get => answer.Headers; set => answer.Headers = value; }

        public bool HasStarted => answer.HasStarted;

        [Obsolete("The body has a feature of its own.")]
        public Stream Body { get => answer.Body; set => answer.Body = value; }

        public void OnStarting(Func<object, Task> callback, object state) => answer.OnStarting(callback, state);

        public void OnCompleted(Func<object, Task> callback, object state)
        {
        }
    }
}
