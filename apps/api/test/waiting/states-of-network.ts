import {
  a,
  after,
  clone,
  day,
  MANAGERS,
  made,
  of,
  ofPlanner,
  own,
  POL,
  SOC,
  type StatesOf,
  select,
} from './planted-states.js';

/** *Fel nummer* of a number of another agency, as `WrongNumberService` bears it: the task, and the offer of it. */
const wrongNumber = after(
  clone('task', `source_kind = 'HAND'`, {
    agency_id: a(SOC),
    owner_function: `'Socialsekreterare 1'`,
    due_on: day(3),
    classification: `'P1'`,
    state: `'OFFERED'`,
    source_kind: `'NUMBER'`,
    source_id: `(select id from contact_function where agency_id = ${a(POL)} limit 1)`,
  }),
  clone('task_offer', 'true', {
    task_id: made,
    to_agency_id: a(POL),
    agency_id: a(SOC),
    state: `'OPEN'`,
    answered_at: 'null',
    answered_function: 'null',
  }),
).replace(', id::text from made', ' as id from made');

export const statesOfNetwork: StatesOf = {
  guarded: ['capacity', 'contact_function', 'dissemination_lead', 'town_page', 'town_page_number'],
  states: [
    {
      kind: 'TASK_OFFERED',
      state: 'a number of the police that is wrong on the night’s call sheet',
      plant: wrongNumber,
      who: of(POL, 'Polisledning', 'Samverkanspolis 1', 'Samverkanspolis 2', 'Vakthavande befäl'),
    },
    {
      kind: 'CAPACITY_ENDED',
      state: 'an answer of what one contributes that is out of date',
      plant: select(
        clone(
          'capacity',
          `kind = 'POST'`,
          own({
            site_id: `(select id from site where key = 'lund')`,
            from_on: day(-90),
            to_on: day(-5),
            contact_function_id: `(select id from contact_function where agency_id = ${a(SOC)} and not exists (
              select from capacity c where c.contact_function_id = contact_function.id) limit 1)`,
          }),
        ),
      ),
      who: [...MANAGERS, ...ofPlanner],
    },
    {
      kind: 'LEAD_TO_FOLLOW_UP',
      state: 'an organisation that wants more, and that nobody has taken on',
      others: 'ITS_PLANNER',
      plant: `update dissemination_lead l set state = 'NEW' from activity x where x.id = l.activity_id and l.id = (
      select o.id from dissemination_lead o join activity y on y.id = o.activity_id join programme g on g.id = y.programme_id
      where g.state = 'ACTIVE' limit 1) returning x.id::text as id`,
      who: of('FA-HBG', 'Projektledare'),
    },
    {
      kind: 'PAGE_NUMBER_GONE',
      state: 'a number that the open page of a town was to show, and that is wrong for it now',
      plant: `with page as (update town_page set is_open = true where site_id = (select id from site where key = 'lund')),
      f as (update contact_function set classification = 'P1' where id = (
        select id from contact_function where agency_id = ${a(SOC)} and id not in (
          select contact_function_id from town_page_number) limit 1) returning id)
      insert into town_page_number (agency_id, site_id, contact_function_id, part)
      select ${a(SOC)}, (select id from site where key = 'lund'), id, 'RELATIVES' from f returning id::text as id`,
      who: [...MANAGERS, ...of(SOC, 'Administratör')],
    },
  ],
};
