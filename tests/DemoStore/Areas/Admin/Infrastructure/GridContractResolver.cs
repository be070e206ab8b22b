using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Keeps the names of properties as they are, but for the three counters of a grid page that DataTables wants in its own spelling; rows stay in Data.</summary>
public sealed class GridContractResolver : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member.Name != nameof(BasePagedListModel<BaseNopModel>.Data) && member.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(BasePagedListModel<>))
            property.PropertyName = char.ToLowerInvariant(member.Name[0]) + member.Name[1..];

        return property;
    }
}
