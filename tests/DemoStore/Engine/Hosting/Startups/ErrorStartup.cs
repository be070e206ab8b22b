using Microsoft.AspNetCore.Diagnostics;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class ErrorStartup : INopStartup
{
    private const string PAGE = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Something went wrong</title>
        <style>body{font:16px/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#24303c}a{color:#1f5f8b}</style></head>
        <body><h1>Something went wrong</h1><p>The store could not do that. The reason stands in the log of the back office.</p><p><a href="/">Back to store</a></p></body></html>
        """;

    public int Order => 0;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application) => application.UseExceptionHandler(failed => failed.Run(async context =>
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
            await context.RequestServices.GetRequiredService<Nop.Services.Logging.ILogger>().ErrorAsync(error.Message, error);

        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync(PAGE);
    }));
}
