using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.Backorders.Events;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Services.ScheduleTasks;
using NSubstitute;

namespace Plugin.Tests.Configuration;

public sealed class InstalledTaskTests
{
    private readonly IScheduleTaskService _tasks = Substitute.For<IScheduleTaskService>();

    public InstalledTaskTests()
    {
        _tasks.GetTaskByTypeAsync(Arg.Any<string>()).Returns((ScheduleTask?)null);
    }

    [Fact]
    public async Task The_task_of_an_earlier_version_is_kept_and_finds_its_class_again()
    {
        var former = new ScheduleTask { Type = InstalledTask.FORMER_TYPE, Name = "Our own name", Seconds = 300, Enabled = false };
        _tasks.GetTaskByTypeAsync(InstalledTask.FORMER_TYPE).Returns(former);

        await new InstalledTask(_tasks, TimeProvider.System).InstallAsync();

        await _tasks.Received(1).UpdateTaskAsync(former);
        await _tasks.DidNotReceive().InsertTaskAsync(Arg.Any<ScheduleTask>());
        Assert.Equal((typeof(ReconcileTask).FullName, "Our own name", 300, false), (former.Type, former.Name, former.Seconds, former.Enabled));
    }

    [Fact]
    public async Task A_second_install_adds_no_second_task()
    {
        _tasks.GetTaskByTypeAsync(typeof(ReconcileTask).FullName!).Returns(new ScheduleTask());

        await new InstalledTask(_tasks, TimeProvider.System).InstallAsync();

        await _tasks.DidNotReceive().InsertTaskAsync(Arg.Any<ScheduleTask>());
        await _tasks.DidNotReceive().UpdateTaskAsync(Arg.Any<ScheduleTask>());
    }

    [Fact]
    public async Task Uninstalling_removes_the_task_also_before_it_was_renamed()
    {
        var former = new ScheduleTask { Type = InstalledTask.FORMER_TYPE };
        _tasks.GetTaskByTypeAsync(InstalledTask.FORMER_TYPE).Returns(former);

        await new InstalledTask(_tasks, TimeProvider.System).RemoveAsync();

        await _tasks.Received(1).DeleteTaskAsync(former);
    }
}
