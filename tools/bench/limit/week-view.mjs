import {
  AGENCIES,
  agency,
  instant,
  list,
  object,
  SILENT,
  TAKEN,
  VISITED,
  VISITED_KEY,
} from './json.mjs';

const MATCHING = `a.site_id = $1 and a.programme_id = $2 and a.ends_at > $3 and a.starts_at < $4`;

const COMMON = {
  __typename: `case a.kind when 'SEMINAR' then 'Seminar' else 'FieldPass' end`,
  id: 'a.id',
  kind: 'a.kind',
  number: 'a.number',
  title: 'a.title',
  phase: 'a.phase',
  startsAt: instant('a.starts_at'),
  endsAt: instant('a.ends_at'),
  placeLabel: 'a.place_label',
  siteId: 'a.site_id',
  programmeId: 'a.programme_id',
  classification: 'a.classification',
  lifecycle: 'a.lifecycle',
  owner: `(select ${agency('w')} from agency w where w.id = a.agency_id)`,
};

const OF_PASS = {
  ...COMMON,
  state: 'o.state',
  agencies: AGENCIES,
  clashes: `coalesce((select json_agg(json_build_object('key', k.key) order by k.area) from (
      select 'TAKEN ' || m.membership_id as key, '' as area from ${TAKEN}
      union all select ${VISITED_KEY}, ar.name from ${VISITED}) k), '[]')`,
  silentAgencies: list('g.short_name', SILENT),
};

/** A week of planning by hand. */
export const weekView = `select json_build_object('data', json_build_object('activities', json_build_object(
    'total', (select count(*) from activity a where ${MATCHING}),
    'rows', (select json_agg(case when o.activity_id is null then ${object(COMMON)} else ${object(OF_PASS)} end
        order by a.starts_at, a.id)
      from activity a left join field_operation o on o.activity_id = a.id where ${MATCHING}))))::text as answer`;
