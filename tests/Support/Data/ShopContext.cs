using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nop.Core;
using Nop.Data.Mapping;

namespace Support.Data;

/// <summary>Maps entities by the platform's convention: writable properties of plain types, no enums, no relations.</summary>
public sealed class ShopContext(ShopDatabase shop, DbContextOptions options) : DbContext(options)
{
    private static readonly HashSet<Type> Mapped =
    [
        typeof(int), typeof(long), typeof(string), typeof(bool), typeof(decimal), typeof(DateTime), typeof(Guid), typeof(byte[]),
    ];

    internal string ModelKey => shop.ModelKey;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in shop.Entities)
            modelBuilder.Entity(type, entity => Map(entity, type));
    }

    private void Map(EntityTypeBuilder entity, Type type)
    {
        entity.ToTable(NameCompatibilityManager.GetTableName(type));
        entity.HasKey(nameof(BaseEntity.Id));

        foreach (var property in type.GetProperties())
        {
            var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

            if (!property.CanWrite || !Mapped.Contains(plain))
                entity.Ignore(property.Name);
            else
                Map(entity.Property(property.Name), NameCompatibilityManager.GetColumnName(type, property.Name), plain);
        }
    }

    private void Map(PropertyBuilder property, string column, Type type)
    {
        property.HasColumnName(column);

        if (type == typeof(string))
            property.IsRequired(false);

        if (type == typeof(string) && shop is { Kind: DatabaseKind.PostgreSql, IgnoresCase: true })
            property.HasColumnType("citext");

        if (type == typeof(decimal))
            property.HasPrecision(18, 4);

        // SQLite would keep decimals as text, which neither sorts nor adds up.
        if (type == typeof(decimal) && shop.Kind == DatabaseKind.Sqlite)
            property.HasConversion<double>();
    }
}
