namespace Support.Data;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    MySql,
}
