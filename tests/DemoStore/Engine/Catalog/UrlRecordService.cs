using DemoStore.Factories;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Seo;
using Nop.Services.Seo;

namespace DemoStore.Engine.Catalog;

/// <summary>The store makes addresses of names and keeps none of them.</summary>
public sealed class UrlRecordService : IUrlRecordService
{
    public Task<string> GetSeNameAsync<T>(T entity, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where T : BaseEntity, ISlugSupported =>
        Task.FromResult(entity switch
        {
            Product product => Slug.Of(product.Name),
            Category category => Slug.Of(category.Name),
            _ => "",
        });
}
