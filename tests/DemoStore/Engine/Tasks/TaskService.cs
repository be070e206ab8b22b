using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Engine.Tasks;

/// <summary>Tasks change without events.</summary>
public sealed class TaskService(IRepository<ScheduleTask> tasks) : IScheduleTaskService
{
    public Task<ScheduleTask> GetTaskByIdAsync(int taskId) => tasks.GetByIdAsync(taskId);

    public Task<ScheduleTask> GetTaskByTypeAsync(string type) =>
        tasks.Table.Where(task => task.Type == type).OrderByDescending(task => task.Id).FirstOrDefaultAsync();

    public async Task<IList<ScheduleTask>> GetAllTasksAsync(bool showHidden = false) =>
        await tasks.Table.Where(task => showHidden || task.Enabled).OrderByDescending(task => task.Seconds).ToListAsync();

    public Task InsertTaskAsync(ScheduleTask task)
    {
        if (task.Enabled && task.LastEnabledUtc is null)
            task.LastEnabledUtc = ShopClock.UtcNow;

        return tasks.InsertAsync(task, publishEvent: false);
    }

    public Task UpdateTaskAsync(ScheduleTask task) => tasks.UpdateAsync(task, publishEvent: false);

    public Task DeleteTaskAsync(ScheduleTask task) => tasks.DeleteAsync(task, publishEvent: false);
}
