using DemoStore.Engine.People;
using DemoStore.Seed.Pictures;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Infrastructure;
using Nop.Services.ScheduleTasks;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class EndpointStartup : INopStartup
{
    public int Order => 900;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        var types = application.ApplicationServices.GetRequiredService<LoadedTypes>();

        application.UseEndpoints(endpoints =>
        {
            endpoints.MapControllerRoute("areaRoute", "{area:exists}/{controller=Home}/{action=Index}/{id?}");
            endpoints.MapPost(WorkContext.TASK_PATH, RunTaskAsync).DisableAntiforgery();
            endpoints.MapGet("/pictures/{id:int}.svg", PictureFiles.GetAsync);

            foreach (var provider in types.Instances<IRouteProvider>().OrderByDescending(provider => provider.Priority))
                provider.RegisterRoutes(endpoints);

            endpoints.MapControllerRoute("Default", "{controller=Home}/{action=Index}/{id?}");
        });
    }

    // Anonymous, as on the platform: a task runs no sooner than its period allows, whoever asks.
    private static async Task<IResult> RunTaskAsync([FromForm] string taskType, IScheduleTaskService tasks, IScheduleTaskRunner runner)
    {
        if (await tasks.GetTaskByTypeAsync(taskType) is { } task)
            await runner.ExecuteAsync(task);

        return Results.NoContent();
    }
}
