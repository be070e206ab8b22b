using System.Linq.Expressions;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

/// <summary>Changes the shop's lead times of vendors, suppliers, manufacturers and categories.</summary>
public sealed class LeadTimeRuleEditing(IRepository<LeadTimeRuleRecord> rules, LeadTimeRules read)
{
    public async Task<LeadTimeRuleRecord?> FindAsync(int id) => await rules.Table.FirstOrDefaultAsync(rule => rule.Id == id);

    /// <returns>False when there is another rule for the same.</returns>
    public async Task<bool> TrySaveAsync(LeadTimeRuleRecord rule)
    {
        if (await IsTakenAsync(rule)
            || !await (rule.Id == 0 ? rules.TryInsertAsync(rule, Other(rule)) : rules.TryUpdateAsync(rule, Other(rule))))
            return false;

        await read.ForgetAsync();

        return true;
    }

    public async Task DeleteAsync(int id)
    {
        if (await FindAsync(id) is { } rule)
            await rules.DeleteAsync(rule, publishEvent: false);

        await read.ForgetAsync();
    }

    private Task<bool> IsTakenAsync(LeadTimeRuleRecord rule) => rules.Table.AnyAsync(Other(rule));

    private static Expression<Func<LeadTimeRuleRecord, bool>> Other(LeadTimeRuleRecord rule)
    {
        return other => other.ScopeId == rule.ScopeId && other.ScopeKey == rule.ScopeKey && other.Id != rule.Id;
    }
}
