import { ACTOR_CORE_READERS, ACTOR_TOWN_READERS } from '../rules/actor-life.js';

const codes = (list: readonly string[]) => list.map((code) => `'${code}'`).join(', ');

/** The viewer reads what a town `of_site` lacks, as `readsTown` says it. */
export const READS_GAPS = `(of_site = any (app.core_site_ids()) and app.has_role(${codes(ACTOR_CORE_READERS)})
    or of_site = any (app.site_ids()) and app.has_role(${codes(ACTOR_TOWN_READERS)}))`;

/**
 * Kinds of function that a town has, for who reads its gaps, alike for all of them: whose number one may call and
 * whose *Kapacitet* one may read differs from reader to reader, and a gap must not. A function whose hours or posts
 * are all over, or have not begun, is not there; one of which nobody wrote any is.
 */
export const actorGapFunctions = `
  create or replace function app.functions_there(of_site uuid) returns table (kind text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct f.kind from contact_function f
    where of_site = any (f.site_ids) and ${READS_GAPS}
      and (not exists (select from capacity c where c.contact_function_id = f.id and c.site_id = of_site)
        or exists (select from capacity c where c.contact_function_id = f.id and c.site_id = of_site
          and app.today() between c.from_on and coalesce(c.to_on, 'infinity')))
  $$;
  revoke execute on function app.functions_there(uuid) from public;
  grant execute on function app.functions_there(uuid) to portal_app;`;
