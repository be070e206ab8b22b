using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Seo;
using Nop.Services.Seo;

namespace DemoStore.Factories;

/// <summary>Addresses follow from names here, so nothing is stored.</summary>
public sealed class UrlRecords : IUrlRecordService
{
    public Task<string> GetSeNameAsync<T>(T entity, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true)
        where T : BaseEntity, ISlugSupported
    {
        return Task.FromResult(entity is Product product ? Slug.Of(product.Name) : "");
    }
}
