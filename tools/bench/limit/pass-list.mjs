import { AGENCIES, instant, object } from './json.mjs';

const ROW = {
  id: 'a.id',
  number: 'a.number',
  state: 'a.state',
  type: 'a.type',
  startsAt: instant('a.starts_at'),
  endsAt: instant('a.ends_at'),
  placeLabel: 'a.place_label',
  agencies: AGENCIES,
};

/** A hundred passes by hand, the latest first. */
export const passList = `
  with page as (
    select a.*, o.state, o.type from activity a join field_operation o on o.activity_id = a.id
    where a.site_id = $1 and a.programme_id = $2 and a.kind = 'FIELD_OPERATION'
    order by a.starts_at desc, a.id desc limit 100)
  select json_build_object('data', json_build_object('fieldPasses', json_build_object(
    'total', (select count(*) from (select from activity a join field_operation o on o.activity_id = a.id
      where a.site_id = $1 and a.programme_id = $2 and a.kind = 'FIELD_OPERATION' limit 500) counted),
    'endCursor', (select (extract(epoch from a.starts_at) * 1000)::bigint || '.' || a.id from page a
      order by a.starts_at, a.id limit 1),
    'rows', (select json_agg(${object(ROW)} order by a.starts_at desc, a.id desc) from page a))))::text as answer`;
