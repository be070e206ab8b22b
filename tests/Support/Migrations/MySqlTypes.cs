using System.Data;
using FluentMigrator.Runner.Generators.MySql;

namespace Support.Migrations;

/// <summary>Long texts have the character set of the database, as the platform wants it.</summary>
internal sealed class MySqlTypes : MySql5TypeMap
{
    protected override void SetupMySqlTypeMaps()
    {
        base.SetupMySqlTypeMaps();
        SetTypeMap(DbType.String, "TEXT", TextCapacity);
        SetTypeMap(DbType.String, "MEDIUMTEXT", MediumTextCapacity);
        SetTypeMap(DbType.String, "LONGTEXT", LongTextCapacity);
    }
}
