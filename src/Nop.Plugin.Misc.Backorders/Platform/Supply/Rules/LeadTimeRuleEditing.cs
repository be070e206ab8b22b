using System.Data.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

/// <summary>Changes the shop's lead times of vendors, suppliers, manufacturers and categories.</summary>
public class LeadTimeRuleEditing(IRepository<LeadTimeRuleRecord> rules, LeadTimeRules read)
{
    public async Task<LeadTimeRuleRecord?> FindAsync(int id) => await rules.Table.FirstOrDefaultAsync(rule => rule.Id == id);

    /// <returns>False when there is another rule for the same.</returns>
    public async Task<bool> TrySaveAsync(LeadTimeRuleRecord rule)
    {
        if (await IsTakenAsync(rule))
            return false;

        try
        {
            if (rule.Id == 0)
                await rules.InsertAsync(rule, publishEvent: false);
            else
                await rules.UpdateAsync(rule, publishEvent: false);
        }
        catch (DbException)
        {
            // Somebody else was quicker.
            if (await IsTakenAsync(rule))
                return false;

            throw;
        }

        await read.ForgetAsync();

        return true;
    }

    public async Task DeleteAsync(int id)
    {
        if (await FindAsync(id) is { } rule)
            await rules.DeleteAsync(rule, publishEvent: false);

        await read.ForgetAsync();
    }

    private Task<bool> IsTakenAsync(LeadTimeRuleRecord rule)
    {
        return rules.Table.AnyAsync(other => other.ScopeId == rule.ScopeId && other.ScopeKey == rule.ScopeKey && other.Id != rule.Id);
    }
}
