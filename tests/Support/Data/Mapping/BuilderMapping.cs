using System.Data;
using System.Reflection;
using FluentMigrator.Model;
using LinqToDB;
using LinqToDB.Mapping;
using LinqToDB.Metadata;
using Nop.Core;
using Nop.Data.Mapping;

namespace Support.Data.Mapping;

/// <summary>Maps entities for linq2db by what the builders say, as the platform does: writable properties that have a column.</summary>
internal sealed class BuilderMapping(DatabaseKind kind) : IMetadataReader
{
    private static readonly Dictionary<DbType, DataType> _types = new()
    {
        [DbType.Binary] = DataType.Binary,
        [DbType.Boolean] = DataType.Boolean,
        [DbType.DateTime2] = DataType.DateTime2,
        [DbType.Decimal] = DataType.Decimal,
        [DbType.Guid] = DataType.Guid,
        [DbType.Int32] = DataType.Int32,
        [DbType.Int64] = DataType.Int64,
        [DbType.String] = DataType.NVarChar,
    };

    public MappingAttribute[] GetAttributes(Type type) =>
        type.IsSubclassOf(typeof(BaseEntity)) ? [new TableAttribute { Name = EntityTables.Of(type).TableName }] : [];

    public MappingAttribute[] GetAttributes(Type type, MemberInfo memberInfo)
    {
        if (!type.IsSubclassOf(typeof(BaseEntity)) || memberInfo is not PropertyInfo { CanWrite: true })
            return [];

        var table = EntityTables.Of(type);
        var name = NameCompatibilityManager.GetColumnName(type, memberInfo.Name);

        if (table.Columns.SingleOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } column)
            return [];

        var mapped = Column(column);

        return column.IsIdentity ? [mapped, new SequenceNameAttribute($"{table.TableName}_{column.Name}_seq")] : [mapped];
    }

    public MemberInfo[] GetDynamicColumns(Type type) => [];

    public string GetObjectID() => $".{nameof(BuilderMapping)}.{kind}.";

    private ColumnAttribute Column(ColumnDefinition column) => new()
    {
        Name = column.Name,
        IsColumn = true,
        IsPrimaryKey = column.IsPrimaryKey,
        IsIdentity = column.IsIdentity,
        CanBeNull = column.IsNullable ?? false,
        Length = column.Size ?? 0,
        Precision = column.Precision ?? 0,
        DataType = TypeOf(column),
    };

    // On MySQL the platform writes the type of its dates by hand, and what is written by hand it takes for a text.
    private DataType TypeOf(ColumnDefinition column) => column.Type switch
    {
        DbType.DateTime2 when kind == DatabaseKind.MySql => DataType.NVarChar,
        { } type => _types[type],
        null => DataType.NVarChar,
    };
}
