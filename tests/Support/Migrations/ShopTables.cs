using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Model;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Support.Data;

namespace Support.Migrations;

/// <summary>Creates the shop's own tables. A table that lacks columns, because the declarations grew, gets them.</summary>
public sealed class ShopTables(ShopDatabase database)
{
    // What disappears with its owner, silently: no event tells of it.
    private static readonly (Type Table, string Column, Type Owner)[] Cascades =
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

    private readonly DatabaseSchema _schema = new(database);
    private readonly SqlWriter _writer = new(database);

    public void Create()
    {
        if (database.Kind == DatabaseKind.Sqlite)
            _schema.LetReadersIn();

        // Owners first: a foreign key needs its table.
        var tables = database.ShopEntities.OrderBy(type => Depth(type)).Select(Table).ToList();
        var missing = tables.Where(table => !_schema.TableExists(null, table.TableName)).ToList();
        var grown = tables.Except(missing).SelectMany(NewColumns);

        _schema.Run([.. missing.Cast<IMigrationExpression>().Concat(grown).SelectMany(_writer.Statements)]);
    }

    private IEnumerable<IMigrationExpression> NewColumns(CreateTableExpression table) =>
        table.Columns
            .Where(column => !_schema.ColumnExists(null, table.TableName, column.Name))
            .Select(column =>
            {
                column.IsNullable = true;
                column.ForeignKey = null;
                return new CreateColumnExpression { TableName = table.TableName, Column = column };
            });

    private static int Depth(Type type) =>
        Cascades.Where(cascade => cascade.Table == type).Select(cascade => Depth(cascade.Owner) + 1).DefaultIfEmpty(0).Max();

    private static CreateTableExpression Table(Type type)
    {
        var expression = new CreateTableExpression { TableName = NameCompatibilityManager.GetTableName(type) };
        new CreateTableExpressionBuilder(expression, null).RetrieveTableExpressions(type);

        foreach (var (_, columnName, owner) in Cascades.Where(cascade => cascade.Table == type))
        {
            expression.Columns.Single(column => column.Name == columnName).ForeignKey = new ForeignKeyDefinition
            {
                ForeignColumns = [columnName],
                PrimaryTable = NameCompatibilityManager.GetTableName(owner),
                PrimaryColumns = ["Id"],
                OnDelete = System.Data.Rule.Cascade,
            };
        }

        return expression;
    }
}
