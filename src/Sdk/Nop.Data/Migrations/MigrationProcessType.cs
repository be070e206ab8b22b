namespace Nop.Data.Migrations;

public enum MigrationProcessType
{
    Installation = 1,
    NoMatter = 0,
    Update = 2,
}
