import { object } from './json.mjs';

const ME = '(select app.agency_id())';
/** What rules say of the row, by its id. */
const said = (name) => `$2::json -> h.id::text -> '${name}'`;

const SAME = {
  id: 't.id',
  category: 't.category',
  band: 't.band',
  observedOn: 't.observed_on',
  partOfDay: 't.part_of_day',
};

const ROW = {
  id: 'h.id',
  category: 'h.category',
  band: 'h.band',
  channel: 'h.channel',
  hasConsent: 'h.has_consent',
  state: 'h.state',
  end: `case when (h.agency_id = ${ME}) = h.is_sender then 'SENDER' else 'RECEIVER' end`,
  otherAgency: `case when g.id is not null then json_build_object('id', g.id, 'shortName', g.short_name) end`,
  otherFunction: `case when h.agency_id = ${ME} then h.other_function when h.is_sender then h.assessed_by
    else h.confirming_function end`,
  observedOn: 'h.observed_on',
  partOfDay: 'h.part_of_day',
  observedAt: 'h.observed_at',
  contactAt: 'h.contact_at',
  minutes: 'h.minutes',
  confirmedBy: 'h.confirmed_by',
  confirmingFunction: 'h.confirming_function',
  municipality: 'h.municipality',
  boardFunction: 'h.board_function',
  linkUntil: 'l.closes_on',
  isContested: 'h.is_contested',
  mayBeSame: `(select coalesce(json_agg(${object(SAME)} order by t.category = h.category desc, t.band = h.band desc,
      t.state = 'REGISTERED' desc, t.id), '[]')
    from handover t where h.agency_id = ${ME} and t.site_id = h.site_id and t.agency_id = h.other_agency_id
      and t.other_agency_id = h.agency_id and t.agency_id <> t.other_agency_id and t.is_sender <> h.is_sender
      and t.observed_on between h.observed_on - 1 and h.observed_on + 1
      and (t.category = h.category or h.category not in ('CHILD_CONCERN', 'SHELTER'))
      and (t.is_counted or not h.is_counted) and not (t.is_contested or h.is_contested)
      and 'WRONG_RECEIVER' not in (t.state, h.state))`,
  advice: said('advice'),
  nextSteps: said('nextSteps'),
};

/** Fifty handovers of a town by hand: what waits, then the latest day, of one day in no order that tells of a night. */
export const handoverList = `
  with found as (
    select *, closed_on is not null as is_closed, date '2100-01-01' - observed_on as place from handover where site_id = $1),
  page as (select * from found order by is_closed, place, id limit 51),
  shown as (select * from page order by is_closed, place, id limit 50),
  n as (select count(*) as read from page)
  select json_build_object('data', json_build_object('handovers', json_build_object(
    'total', (select count(*) from (select from found limit 500) counted),
    'endCursor', case when n.read > 50 then (
      select id from shown order by is_closed desc, place desc, id desc limit 1) end,
    'rows', (select json_agg(${object(ROW)} order by h.is_closed, h.place, h.id)
      from shown h
      left join agency g on g.id = case when h.agency_id = ${ME} then h.other_agency_id else h.agency_id end
      left join handover_link l on l.handover_id = h.id))))::text as answer
  from n`;

/** A list that was read is an event, without ids and without a number of rows. */
export const NOTE_OF_LIST = `select audit.record('LIST', 'handover', '{}', null, null)`;

/** What to think of, and what one may do now, are rules. */
export const conclusionsOfHandovers = ({ handovers }) =>
  Object.fromEntries(
    handovers.rows.map(({ id, advice, nextSteps }) => [id, { advice, nextSteps }]),
  );
