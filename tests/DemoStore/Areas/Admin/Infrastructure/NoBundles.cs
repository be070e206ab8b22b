using Nop.Web.Framework.WebOptimizer;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The demo store sends each script and stylesheet as it is.</summary>
public sealed class NoBundles : INopAssetHelper;
