using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Skips;

/// <summary>
/// Runs tests as xUnit does, and says at the end of each test project why some were skipped, once for each reason:
/// the default output of "dotnet test" names skipped tests without it. Needs diagnosticMessages in xunit.runner.json.
/// </summary>
public sealed class SkipReasons(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName)
    {
        return new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);
    }

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            base.RunTestCases(testCases, new Counted(executionMessageSink, DiagnosticMessageSink), executionOptions);
        }
    }

    private sealed class Counted(IMessageSink inner, IMessageSink messages) : LongLivedMarshalByRefObject, IMessageSink
    {
        private readonly ConcurrentDictionary<string, int> _reasons = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestSkipped skipped)
                _reasons.AddOrUpdate(skipped.Reason, 1, (_, count) => count + 1);

            if (message is ITestAssemblyFinished)
                Say();

            return inner.OnMessage(message);
        }

        private void Say()
        {
            foreach (var (reason, count) in _reasons.OrderBy(one => one.Key, StringComparer.Ordinal))
                messages.OnMessage(new DiagnosticMessage($"{count} skipped. {reason}"));
        }
    }
}
