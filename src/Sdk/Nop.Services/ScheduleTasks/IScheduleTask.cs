namespace Nop.Services.ScheduleTasks;

public interface IScheduleTask
{
    Task ExecuteAsync();
}
