using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;

namespace DemoStore.Controllers;

public sealed class CatalogController(Catalog catalog, CatalogModelFactory pages, ProductModelFactory products) : StorefrontController
{
    // Literal addresses of the store, of the back office and of plugins come first.
    private const int AFTER_ALL_OTHERS = 1_000_000;

    [HttpGet("/", Name = "Homepage")]
    public async Task<IActionResult> Index() => View(await pages.PrepareHomeAsync());

    [HttpGet("/search", Name = "ProductSearch")]
    public async Task<IActionResult> Search(string? q) => View(await pages.PrepareSearchAsync(q ?? ""));

    [HttpGet("/{slug:regex(^[[a-z0-9-]]+$)}", Name = "GenericUrl", Order = AFTER_ALL_OTHERS)]
    public async Task<IActionResult> BySlug(string slug)
    {
        if (await catalog.FindProductAsync(slug) is { } product)
            return View(TemplateOf(product), await products.PrepareDetailsAsync(product));

        return await catalog.FindCategoryAsync(slug) is { } category
            ? View("Category", await pages.PrepareAsync(category))
            : InvokeHttp404();
    }

    private static string TemplateOf(Product product)
    {
        return product.ProductType == ProductType.GroupedProduct ? "ProductTemplate.Grouped" : "ProductTemplate.Simple";
    }
}
