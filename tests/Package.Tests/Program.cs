using Package.Tests;
using Package.Tests.Conformance;

// dotnet run --project tests/Package.Tests: writes the kept signatures of the platform anew, after src/Sdk has changed.
if (Platform.Full is not { } full)
{
    await Console.Error.WriteLineAsync("Neither the full lists (../shared/api, or the folder named by NOP_API) nor a nopCommerce installation (the folder named by NOP_BINARIES) are here.");

    return 1;
}

Directory.CreateDirectory(Platform.Folder);
foreach (var old in Directory.GetFiles(Platform.Folder))
    File.Delete(old);

foreach (var (file, lines) in SignatureCut.Of(full))
{
    await File.WriteAllTextAsync(Path.Combine(Platform.Folder, file), lines);
    Console.WriteLine(Repository.Relative(Path.Combine(Platform.Folder, file)));
}

return 0;
