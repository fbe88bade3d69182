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

/** A hundred passes by hand, the latest first; one more tells whether there are any. */
export const passList = `
  with page as (
    select a.*, o.state, o.type from activity a join field_operation o on o.activity_id = a.id
    where a.site_id = $1 and a.programme_id = $2 and a.kind = 'FIELD_OPERATION'
    order by a.starts_at desc, a.id desc limit 101),
  shown as (select * from page order by starts_at desc, id desc limit 100),
  n as (select count(*) as read from page)
  select json_build_object('data', json_build_object('fieldPasses', json_build_object(
    'total', case when n.read <= 100 then n.read else (
      select count(*) from (select from activity a join field_operation o on o.activity_id = a.id
      where a.site_id = $1 and a.programme_id = $2 and a.kind = 'FIELD_OPERATION' limit 500) counted) end,
    'endCursor', case when n.read > 100 then (
      select (extract(epoch from a.starts_at) * 1000)::bigint || '.' || a.id from shown a
      order by a.starts_at, a.id limit 1) end,
    'rows', (select json_agg(${object(ROW)} order by a.starts_at desc, a.id desc) from shown a))))::text as answer
  from n`;
