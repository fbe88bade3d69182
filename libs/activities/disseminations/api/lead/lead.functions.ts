import { COUNTED_LEADS } from '../../rules/lead.js';

const COUNTED = COUNTED_LEADS.map((state) => `'${state}'`).join(', ');

/** How many leads an activity has, and how many have become something: told to who does not read which. */
export const leadFunctions = `
  create or replace function app.keep_lead_counts() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    of uuid := coalesce(new.activity_id, old.activity_id);
  begin
    -- One at a time: two that are noted at once both count.
    perform from dissemination where activity_id = of for update;
    update dissemination d set leads = n.leads, leads_counted = n.counted
      from (select count(*) as leads, count(*) filter (where l.state in (${COUNTED})) as counted
        from dissemination_lead l where l.activity_id = of) n
      where d.activity_id = of;
    return null;
  end $$;
  revoke execute on function app.keep_lead_counts() from public;
  create or replace trigger keep_lead_counts after insert or delete or update of state on dissemination_lead
    for each row execute function app.keep_lead_counts();`;
