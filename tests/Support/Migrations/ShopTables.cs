using System.Data;
using FluentMigrator;
using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Support.Data;
using Support.Data.Mapping;

namespace Support.Migrations;

/// <summary>Creates the shop's own tables. A table that lacks columns, because the declarations grew, gets them.</summary>
public sealed class ShopTables(ShopDatabase database)
{
    // What disappears with its owner, silently: no event tells of it.
    private static readonly (Type Table, string Column, Type Owner)[] _cascades =
    [
        (typeof(OrderItem), nameof(OrderItem.OrderId), typeof(Order)),
        (typeof(OrderItem), nameof(OrderItem.ProductId), typeof(Product)),
        (typeof(OrderNote), nameof(OrderNote.OrderId), typeof(Order)),
        (typeof(Shipment), nameof(Shipment.OrderId), typeof(Order)),
        (typeof(ShipmentItem), nameof(ShipmentItem.ShipmentId), typeof(Shipment)),
        (typeof(ProductWarehouseInventory), nameof(ProductWarehouseInventory.ProductId), typeof(Product)),
        (typeof(ProductWarehouseInventory), nameof(ProductWarehouseInventory.WarehouseId), typeof(Warehouse)),
        (typeof(ProductAttributeCombination), nameof(ProductAttributeCombination.ProductId), typeof(Product)),
        (typeof(StockQuantityHistory), nameof(StockQuantityHistory.ProductId), typeof(Product)),
    ];

    public void Create()
    {
        if (database.Kind == DatabaseKind.Sqlite)
            LetReadersIn();

        new MigrationRunner(database).Up(new Missing(database.ShopEntities));
    }

    // With a write-ahead log readers need not wait for the writer.
    private void LetReadersIn()
    {
        using var connection = database.NewConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = wal";
        command.ExecuteNonQuery();
    }

    private static int Depth(Type type) =>
        _cascades.Where(cascade => cascade.Table == type).Select(cascade => Depth(cascade.Owner) + 1).DefaultIfEmpty(0).Max();

    private sealed class Missing(IEnumerable<Type> entities) : ForwardOnlyMigration
    {
        // Owners first: a foreign key needs its table.
        public override void Up()
        {
            foreach (var type in entities.OrderBy(Depth))
            {
                var name = NameCompatibilityManager.GetTableName(type);

                if (Schema.Table(name).Exists())
                    AddNewColumns(name, EntityTables.Read(type));
                else
                    CreateTable(name, type);
            }
        }

        private void CreateTable(string name, Type type)
        {
            var table = (CreateTableExpressionBuilder)Create.Table(name);
            table.RetrieveTableExpressions(type);

            foreach (var (_, columnName, owner) in _cascades.Where(cascade => cascade.Table == type))
            {
                table.CurrentColumn = table.Expression.Columns.Single(column => column.Name == columnName);
                table.ForeignKey(NameCompatibilityManager.GetTableName(owner), nameof(BaseEntity.Id)).OnDelete(Rule.Cascade);
            }
        }

        private void AddNewColumns(string name, CreateTableExpression table)
        {
            foreach (var column in table.Columns.Where(column => !Schema.Table(name).Column(column.Name).Exists()))
            {
                var added = (CreateColumnExpressionBuilder)Create.Column(column.Name).OnTable(name);
                added.Expression.Column = column;
                added.Nullable();
            }
        }
    }
}
