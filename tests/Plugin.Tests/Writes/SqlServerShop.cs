using System.Reflection;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SqlServer;
using LinqToDB.Mapping;
using LinqToDB.Metadata;
using Nop.Core;
using Nop.Data;
using Nop.Data.Mapping;
using NSubstitute;

namespace Plugin.Tests.Writes;

/// <summary>Repositories of a shop on a SQL Server of the version that the platform speaks to. Nothing runs: what would be run is kept.</summary>
internal sealed class SqlServerShop
{
    private readonly MappingSchema _schema = new("SqlServerShop");

    public SqlServerShop() => _schema.AddMetadataReader(new ByName());

    public List<string> Asked { get; } = [];

    /// <param name="isDirty">The shop reads without waiting for others, as its setting allows.</param>
    public IRepository<TRecord> Repository<TRecord>(bool isDirty = true) where TRecord : BaseEntity
    {
        var repository = Substitute.For<IRepository<TRecord>>();
        repository.Table.Returns(_ => isDirty ? Table<TRecord>().With("NOLOCK") : Table<TRecord>());

        return repository;
    }

    private ITable<TRecord> Table<TRecord>() where TRecord : BaseEntity
    {
        var provider = SqlServerTools.GetDataProvider(SqlServerVersion.v2012, SqlServerProvider.MicrosoftDataSqlClient);

        return new DataConnection(new DataOptions().UseConnection(provider, new UnreachableServer(Asked)).UseMappingSchema(_schema)).GetTable<TRecord>();
    }

    private sealed class ByName : IMetadataReader
    {
        public MappingAttribute[] GetAttributes(Type type) =>
            type.IsSubclassOf(typeof(BaseEntity)) ? [new TableAttribute { Name = NameCompatibilityManager.GetTableName(type) }] : [];

        public MappingAttribute[] GetAttributes(Type type, MemberInfo memberInfo) => memberInfo switch
        {
            _ when !type.IsSubclassOf(typeof(BaseEntity)) => [],
            PropertyInfo { Name: nameof(BaseEntity.Id) } => [new ColumnAttribute { IsPrimaryKey = true, IsIdentity = true }],
            PropertyInfo { CanWrite: true } => [new ColumnAttribute()],
            _ => []
        };

        public MemberInfo[] GetDynamicColumns(Type type) => [];

        public string GetObjectID() => nameof(ByName);
    }
}
