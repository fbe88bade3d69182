import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';
import { NIGHT } from '../../rules/capacity/covered-nights.js';

/**
 * What kind of day a date is, `RED` or `EVE`, else null: as `calendarDays` of the programme says, to whom a spec
 * holds it. The sums add up in the database, where no library is.
 */
export const holidayFunctions = `
  create or replace function app.easter(year integer) returns date language plpgsql immutable parallel safe
    set search_path = pg_catalog as $$
  declare
    century integer := year / 100;
    moon integer := (19 * (year % 19) + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    weekday integer := (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
    late integer := (year % 19 + 11 * moon + 22 * weekday) / 451;
    days integer := moon + weekday - 7 * late + 114;
  begin
    return make_date(year, days / 31, days % 31 + 1);
  end $$;

  create or replace function app.holiday_kind(day date) returns text language plpgsql immutable parallel safe
    set search_path = pg_catalog as $$
  declare
    dated text := to_char(day, 'MM-DD');
    weekday integer := extract(isodow from day);
    since_easter integer := day - app.easter(extract(year from day)::integer);
  begin
    return case
      when dated in ('01-01', '01-06', '05-01', '06-06', '12-25', '12-26') or since_easter in (-2, 0, 1, 39, 49)
        or weekday = 6 and (dated between '06-20' and '06-26' or dated between '10-31' and '11-06') then 'RED'
      when dated in ('01-05', '04-30', '12-24', '12-31') or since_easter in (-3, -1, 48)
        or weekday = 5 and (dated between '06-19' and '06-25' or dated between '10-30' and '11-05') then 'EVE' end;
  end $$;
  grant execute on function app.easter(integer), app.holiday_kind(date) to portal_statistics;`;

const AT = (day: string, clock: string) => `((${day} + ${clock}) at time zone 'Europe/Stockholm')`;

/**
 * K26 of the towns whose on-call hours somebody put in as capacity, in the form of amounts: nights that the named
 * functions of social services cover to the last minute, of all in the period; and by each time between two days on
 * which such hours began. Nights to come are in the whole and covered by nobody yet. Numbers about hours, of no person.
 */
export const onCallNights = statisticsSql({
  on_call_nights: {
    columns: `${COMMON}, value double precision, of_total double precision`,
    query: `
    with bought as (
      select distinct c.agency_id, c.site_id, c.contact_function_id
      from capacity c
      join programme_site p on p.site_id = c.site_id and p.programme_id = $1
      join contact_function f on f.id = c.contact_function_id and f.kind = 'SOCIAL_ON_CALL'
      where ${TAKES_PART} and $4 = 'VALUE' and c.kind = 'ON_CALL_HOURS' and c.from_on <= $3
    ), places as (
      select distinct agency_id, site_id from bought
    ), begun as (
      select distinct c.agency_id, c.site_id, c.from_on from capacity c
      join bought using (agency_id, site_id, contact_function_id)
      where c.kind = 'ON_CALL_HOURS' and c.from_on > $2 and c.from_on <= $3
    ), days as (
      select d::date as day from generate_series($2::timestamp - interval '1 day', $3::timestamp + interval '1 day', interval '1 day') d
    ), answered as (
      select b.agency_id, b.site_id, range_agg(tstzrange(${AT('d.day', 'h.from_time::time')},
        ${AT('(d.day + case when h.to_time <= h.from_time then 1 else 0 end)', 'h.to_time::time')})) as spans
      from bought b
      join on_call_coverage h on h.contact_function_id = b.contact_function_id and b.site_id = any (h.site_ids)
      join days d on d.day between h.valid_from and coalesce(h.valid_to, 'infinity')
      cross join lateral (select case app.holiday_kind(d.day) when 'RED' then h.red_days when 'EVE' then h.eves end as rule) r
      where r.rule is distinct from 'CLOSED'
        and (r.rule = 'TOO' or extract(isodow from d.day)::smallint = any (h.weekdays))
        and ${AT('d.day', 'h.from_time::time')} < ${AT('(d.day + case when h.to_time <= h.from_time then 1 else 0 end)', 'h.to_time::time')}
      group by 1, 2
    ), nights as (
      select p.agency_id, p.site_id, d.day,
        d.day < app.today() and coalesce(a.spans @> tstzrange(${AT('d.day', `time '${NIGHT.from}'`)}, ${AT('(d.day + 1)', `time '${NIGHT.to}'`)}), false) as covered,
        (select max(b.from_on) from begun b where b.agency_id = p.agency_id and b.site_id = p.site_id and b.from_on <= d.day) as since
      from places p cross join days d
      left join answered a on a.agency_id = p.agency_id and a.site_id = p.site_id
      where d.day between $2 and $3
    )
    select agency_id, site_id || '/K26/', count(*) filter (where covered)::double precision, count(*)::double precision
      from nights group by agency_id, site_id
    union all
    select agency_id, site_id || '/K26/' || min(day) || '_' || max(day), count(*) filter (where covered)::double precision,
      count(*)::double precision
      from nights n
      where exists (select from begun b where b.agency_id = n.agency_id and b.site_id = n.site_id)
      group by agency_id, site_id, since`,
  },
});
