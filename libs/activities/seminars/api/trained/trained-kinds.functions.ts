import { READS_GAPS } from '@stad/actors/api/actor-gaps.functions.js';
import { KIND_OF_AGENCY } from '@stad/actors/rules/expected-kinds.js';
import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';

const FEWEST = THRESHOLD.partners;
/** With fewer, a number tells of one organisation; of two, each could tell the other's. */
const FEWEST_ORGANISATIONS = 3;
const BY_AGENCY = Object.entries(KIND_OF_AGENCY)
  .map(([agency, kind]) => `when '${agency}' then '${kind}'`)
  .join(' ');

/**
 * Of each kind of actor how many people at least were at one seminar that was held in a town, for who reads its
 * gaps. From five on, in steps of five: fewer, and none, give no row, and one who comes shows in no number. Two
 * seminars are never added up, since the same people may have been at both (field.md 4.6; INV-15, INV-18).
 *
 * The kind of those who came is that of the card of their organisation on the list of the town, else what their
 * agency is to it. An organisation that stands on no list is of no kind.
 *
 * A kind of which the town has fewer than three organisations says nothing: the list of a seminar is its organiser's
 * (P3, field.md 7.4), and a kind with one organisation is that organisation. Organisations are those of the lists of the
 * town that have not left, by name or agency each once, and agencies with a ring there.
 *
 * Row security shows a list to its organiser alone, and can add nothing up: this function is the way of all others,
 * and gives neither a seminar nor an organisation.
 */
export const trainedKindFunctions = `
  create or replace function app.trained_kinds(of_site uuid) returns table (kind text, at_least integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    with held as (
      select s.activity_id from seminar s join activity a on a.id = s.activity_id
      where a.site_id = of_site and s.state in ('COMPLETED', 'EVALUATED') and a.lifecycle <> 'DRAFT'
        and ${READS_GAPS}),
    came as (
      select t.activity_id, t.from_agency_id, lower(t.unit) as name, t.present as people
        from seminar_attendance t join held using (activity_id) where t.present > 0 and not t.from_sign_up
      union all
      select u.activity_id, n.from_agency_id, lower(u.organisation), 1
        from seminar_sign_up u join held using (activity_id)
          left join activity_participant n on n.id = u.told_participant_id
        where u.is_present),
    known as (
      select c.activity_id, c.people, coalesce(
        (select a.kind from actor a where a.site_id = of_site and a.merged_into_id is null
          and a.card_agency_id = c.from_agency_id order by a.id limit 1),
        (select case g.kind ${BY_AGENCY} end from agency g where g.id = c.from_agency_id),
        (select a.kind from actor a where a.site_id = of_site and a.merged_into_id is null
          and c.from_agency_id is null and lower(a.name) = c.name order by a.id limit 1),
        (select case g.kind ${BY_AGENCY} end from agency g join site_agency r on r.agency_id = g.id and r.site_id = of_site
          where c.from_agency_id is null and c.name in (lower(g.name), lower(g.short_name)) order by g.id limit 1)) as kind
      from came c),
    at_one as (
      select k.kind, sum(k.people) as people from known k where k.kind is not null group by k.kind, k.activity_id),
    there as (
      select a.kind, coalesce(a.card_agency_id::text, lower(a.name)) as who
        from actor a left join actor_file f on f.actor_id = a.id
        where a.site_id = of_site and a.merged_into_id is null and f.state is distinct from 'LEFT'
      union
      select case g.kind ${BY_AGENCY} end, g.id::text from site_agency r join agency g on g.id = r.agency_id
        where r.site_id = of_site and r.tier in ('CORE', 'NETWORK')
          and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))
    select o.kind, (max(o.people) / ${FEWEST})::integer * ${FEWEST} from at_one o
    where (select count(distinct t.who) from there t where t.kind = o.kind) >= ${FEWEST_ORGANISATIONS}
    group by o.kind having max(o.people) >= ${FEWEST}
  $$;
  revoke execute on function app.trained_kinds(uuid) from public;
  grant execute on function app.trained_kinds(uuid) to portal_app;`;
