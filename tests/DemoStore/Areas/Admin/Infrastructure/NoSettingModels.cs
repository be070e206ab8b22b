using Nop.Web.Areas.Admin.Factories;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The layout of configuration pages offers the choice of a store by itself.</summary>
public sealed class NoSettingModels : ISettingModelFactory;
