namespace DemoStore.Engine.Hosting;

/// <summary>A reason not to start that a user can mend: told in one sentence, without a stack trace.</summary>
public sealed class StoreFailureException(string sentence) : Exception(sentence);
