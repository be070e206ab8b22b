using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class ReturnRows(IRepository<ReturnRequest> requests, IOrderService orders, IProductService products, OwnProducts own, ShownValues shown)
{
    public async Task<IReadOnlyList<ReturnRow>> AllAsync()
    {
        var zone = await shown.ZoneAsync();
        var rows = new List<ReturnRow>();
        foreach (var request in await requests.GetAllAsync(query => query.OrderByDescending(request => request.Id)))
        {
            if (await ModelAsync(request) is { } model)
                rows.Add(new ReturnRow(request.Id, model.CustomNumber, model.OrderId, model.ProductName, request.Quantity, request.ReturnedQuantity,
                    ShownValues.Spaced(request.ReturnRequestStatus.ToString()), request.CreatedOnUtc.In(zone)));
        }

        return rows;
    }

    /// <summary>Nothing for a return whose line is gone, or whose product belongs to another vendor.</summary>
    public async Task<ReturnRequestModel?> ModelAsync(ReturnRequest request)
    {
        var line = await orders.GetOrderItemByIdAsync(request.OrderItemId);
        var product = line is null ? null : await products.GetProductByIdAsync(line.ProductId);
        if (line is null || product is null || !await own.IsOwnAsync(product))
            return null;

        return new ReturnRequestModel
        {
            Id = request.Id,
            CustomNumber = request.CustomNumber ?? $"{request.Id}",
            ProductName = product.Name,
            OrderId = line.OrderId,
            Quantity = request.Quantity,
            ReturnedQuantity = request.ReturnedQuantity,
            ReturnRequestStatusId = request.ReturnRequestStatusId,
            ReasonForReturn = request.ReasonForReturn ?? "",
            AvailableStatuses = Enum.GetValues<ReturnRequestStatus>()
                .Select(status => new SelectListItem(ShownValues.Spaced(status.ToString()), $"{(int)status}"))
                .ToList(),
        };
    }
}
