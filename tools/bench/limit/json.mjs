/** An instant as the API writes it. */
export const instant = (value) =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** `{ id: 'a.id' }` as a JSON object of these expressions. */
export const object = (fields) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;

export const list = (value, from, order = '') =>
  `coalesce((select json_agg(${value}${order && ` order by ${order}`}) from ${from}), '[]')`;

export const agency = (table) =>
  object({
    id: `${table}.id`,
    key: `${table}.key`,
    kind: `${table}.kind`,
    name: `${table}.name`,
    shortName: `${table}.short_name`,
  });

/** The agencies of the pass `a`: its owner first. */
export const AGENCIES = list(
  agency('g'),
  `(select a.agency_id as id
      union select i.agency_id from pass_invitation i where i.activity_id = a.id) n
    join agency g on g.id = n.id`,
  'g.id <> a.agency_id, g.short_name',
);

/** The areas of the pass `a` that are visited again within three days, each with the nearest visit. */
export const VISITED = `field_operation_area oa
  join area ar on ar.id = oa.area_id
  cross join lateral (
    select case when v.ends_at <= a.starts_at then 'BEFORE' else 'AFTER' end as side,
      floor(10 * extract(epoch from greatest(a.starts_at - v.ends_at, v.starts_at - a.ends_at)) / 3600) / 10 as hours
    from field_operation_area va join activity v on v.id = va.activity_id
    where va.area_id = oa.area_id and va.activity_id <> a.id and v.phase <> 'CANCELLED'
      and v.starts_at < a.ends_at + interval '72 hours' and v.ends_at > a.starts_at - interval '72 hours'
    order by 2 limit 1) near
  where oa.activity_id = a.id`;

export const VISITED_KEY = `concat_ws(' ', 'AREA_VISITED', oa.area_id, near.side,
  (a.starts_at at time zone 'Europe/Stockholm')::date, near.hours::float8)`;

/** Whoever in the team of the pass `a` is taken at the same time; nobody is, in the bench's towns. */
export const TAKEN = `pass_member m
  join busy_span b on b.membership_id = m.membership_id and b.id is distinct from m.busy_span_id
  where m.activity_id = a.id and b.starts_at < a.ends_at + interval '24 hours'
    and b.ends_at > a.starts_at - interval '24 hours' and b.starts_at < a.ends_at and b.ends_at > a.starts_at`;

/** The agencies in the pass `a` that answer at the site, and not over the whole evening. */
export const SILENT = `(select a.agency_id as id
    union select i.agency_id from pass_invitation i where i.activity_id = a.id) n join agency g on g.id = n.id
  where exists (select from on_call_coverage c where c.agency_id = g.id and a.site_id = any (c.site_ids))
    and not exists (select from on_call_coverage c where c.agency_id = g.id and a.site_id = any (c.site_ids)
      and extract(isodow from a.starts_at at time zone 'Europe/Stockholm') = any (c.weekdays)
      and c.from_time::time <= (a.starts_at at time zone 'Europe/Stockholm')::time
      and c.to_time::interval + case when c.to_time < c.from_time then interval '1 day' else interval '0' end
        >= (a.ends_at at time zone 'Europe/Stockholm') - date_trunc('day', a.starts_at at time zone 'Europe/Stockholm'))`;
