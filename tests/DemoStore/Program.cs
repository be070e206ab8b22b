using DemoStore.Engine.Hosting;

try
{
    return await StoreRun.RunAsync(StoreOptions.Read(args));
}
catch (StoreFailureException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 2;
}
