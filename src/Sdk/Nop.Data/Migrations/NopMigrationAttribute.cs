using System.Globalization;
using FluentMigrator;

namespace Nop.Data.Migrations;

public class NopMigrationAttribute : MigrationAttribute
{
    // The platform accepts this form at compile time and refuses it when the attribute is read.
    public NopMigrationAttribute(string dateTime, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(dateTime, null, targetMigrationProcess)
    {
    }

    public NopMigrationAttribute(string dateTime, string description, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : base(VersionOf(dateTime), Required(description))
    {
        TargetMigrationProcess = targetMigrationProcess;
    }

    public virtual MigrationProcessType TargetMigrationProcess { get; }
    public virtual bool IsSchemaMigration { get; protected set; }

    private static readonly string[] _formats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy.MM.dd HH:mm:ss", "yyyy/MM/dd HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss:fffffff", "yyyy.MM.dd HH:mm:ss:fffffff", "yyyy/MM/dd HH:mm:ss:fffffff",
    ];

    private static long VersionOf(string dateTime) =>
        DateTime.ParseExact(dateTime, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None).Ticks;

    private static string Required(string text) =>
        string.IsNullOrEmpty(text)
            ? throw new ArgumentException("A migration needs a description or a shop version.", nameof(text))
            : text;
}
