/**
 * States in which somebody must act, and who is told, by the parts of field.md 8 and 7.3 and not by the code. The
 * other functions are told nothing: they hold no part in it, or it is somebody else's first. `nobody` says why a
 * state has no row, and who is told by which other way.
 */
export interface WaitingState {
  readonly kind: string;
  readonly state: string;
  /** Makes the state; answers what the row leads to. It answers `own` where a number alone is told. */
  readonly plant: string;
  /** Agency and function, of all agencies of the demo. */
  readonly who: readonly string[];
}

/** Where a state waits in no row, and how the one who acts hears of it. */
export const NOBODY: readonly (readonly [state: string, who: string])[] = [
  ['a go-ahead that fell, at the agency that gave it', 'its managers: PASS, step giveGoAhead'],
  ['a wrong number', 'who keeps the number: TASK_DUE, or TASK_OFFERED at another agency'],
  ['an invitation to a pass by link', 'the function without an account: a letter'],
  ['an answer to a round of questions', 'nobody: it is read when somebody asks (decision 41)'],
  ['a letter to a function outside that is not answered', 'its planner, in the list of who comes'],
  ['a mark of a text by oneself', 'another manager: TEXT_FLAGGED'],
];

/** Rows are cloned from the demo: `clone(table, where, changes)` answers the new id. */
export const HELPERS = `
  create function pg_temp.a(wanted text) returns uuid language sql as $$ select id from agency where key = wanted $$;
  create function pg_temp.m(wanted text, title text) returns uuid language sql as $$
    select m.id from membership m where m.agency_id = pg_temp.a(wanted) and m.function_title = title $$;
  create function pg_temp.clone(of text, wanted text, changes jsonb) returns text language plpgsql as $$
  declare
    named text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
      where table_schema = 'public' and table_name = of and is_identity = 'NO' and is_generated = 'NEVER');
    id text := coalesce(changes ->> 'id', gen_random_uuid()::text);
    n integer;
  begin
    execute format('insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(t, $1)).* from %1$I t where %3$s limit 1) x',
      of, named, wanted) using changes || case when of in ('meeting', 'seminar', 'field_operation', 'meeting_minutes', 'actor_file') then '{}' else jsonb_build_object('id', id) end;
    get diagnostics n = row_count;
    if n <> 1 then raise exception 'nothing to clone of % where %', of, wanted; end if;
    return id;
  end $$;`;

/** Tables whose guards would refuse a state that comes about by time, or by other people's acts. */
export const GUARDED = [
  ...['task', 'task_change', 'task_offer', 'agreement', 'local_routine', 'local_routine_answer'],
  ...['shelf_item', 'activity', 'activity_participant', 'meeting', 'meeting_minutes', 'seminar'],
  ...['seminar_sign_up', 'learning', 'standing_risk', 'progress_report', 'report_figure'],
  ...['report_figure_answer', 'entered_figure', 'content_removal', 'disposal', 'access_review'],
  ...[
    'access_review_item',
    'actor_question',
    'actor_file',
    'activity_share',
    'field_operation',
    'pass_member',
  ],
  ...[
    'go_ahead_void',
    'handover',
    'sign_in_binding',
    'invitation',
    'role_proposal',
    'qualification',
  ],
  ...['training_booking', 'membership', 'identity_provider'],
];

const SOC = 'SOC-LUND';
const POL = 'POL-LUND';
const FA = 'FA-HBG';
const of = (agency: string, ...titles: string[]) => titles.map((title) => `${agency} ${title}`);
const a = (key: string) => `pg_temp.a('${key}')`;
const m = (key: string, title: string) => `pg_temp.m('${key}', '${title}')`;
const day = (days: number) => `(app.today() + ${days})`;
const clone = (table: string, wanted: string, changes: Readonly<Record<string, string>>) =>
  `pg_temp.clone('${table}', '${wanted.replaceAll("'", "''")}', jsonb_build_object(${Object.entries(
    changes,
  )
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')}))`;
const select = (value: string) => `select ${value} as id`;

const task = (title: string, due: number) =>
  clone('task', 'true', {
    ...{ agency_id: a(SOC), owner_function: `'${title}'`, due_on: day(due) },
    ...{ classification: `'P1'`, state: `'OPEN'` },
  });
/** Three days ahead, planned by somebody of an agency; over, where `ago`. */
const activity = (kind: string, agency: string, title: string, phase: string, ago = false) =>
  clone('activity', `kind = '${kind}'`, {
    ...{ agency_id: a(agency), created_by: m(agency, title), phase: `'${phase}'`, number: 'null' },
    ...{ programme_id: `(select id from programme where state = 'ACTIVE' limit 1)` },
    ...{ site_id: `(select id from site where key = 'lund')` },
    starts_at: ago ? `now() - interval '30 hours'` : `now() + interval '3 days'`,
    ends_at: ago ? `now() - interval '27 hours'` : `now() + interval '75 hours'`,
    ...{ lifecycle: `'FINALISED'`, classification: `'P1'` },
  });
const asked = (what: string, from: string, title: string, more = {}) => `
  with made as (select ${what}::uuid as id),
    shared as (insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
      select id, ${a(from)}, ${a(SOC)}, ${m(SOC, PLANNER)} from made where ${a(from)} <> ${a(SOC)})
  select ${clone('activity_participant', 'true', {
    ...{ activity_id: '(select id from made)', agency_id: a(SOC), from_agency_id: a(from) },
    ...{ function_title: `'${title}'`, answer: `'NO_ANSWER'`, answered_at: 'null', ...more },
  })}, id::text from made`;

const SOC_FIELD = [
  'Socialsekreterare 1',
  'Socialsekreterare 2',
  'Socialsekreterare, samverkan polis',
];
const PLANNER = 'Utvecklingsledare';
const report = (state: string, more = {}) =>
  clone('progress_report', 'true', {
    ...{ agency_id: a(FA), state: `'${state}'`, due_on: day(2), ...more },
  });
let risks = 0;
const risk = (state: string, from: number, to: number, more = {}) => {
  const number = `RB-2999-${900 + ++risks}`;
  const row = clone('standing_risk', 'true', {
    ...(state === 'SUBMITTED' ? { decided_by: 'null', decided_at: 'null' } : {}),
    ...{ agency_id: a(SOC), state: `'${state}'`, valid_from: day(from), valid_to: day(to) },
    ...{ written_by: m(SOC, 'Socialsekreterare 1'), type: `'NIGHT_COUNT'`, number: `'${number}'` },
    ...more,
  });
  return `select ${row}, '${number}' as id`;
};

const own = (changes: Readonly<Record<string, string>>) => ({ agency_id: a(SOC), ...changes });
const MANAGERS = of(SOC, 'Enhetschef');
const ofPlanner = of(SOC, PLANNER);
const then = (first: string, second: string) =>
  `with made as (select ${first}::uuid as id) select ${second}, id::text from made`;
const made = '(select id from made)';
const seminarOf = (phase: string) => activity('SEMINAR', SOC, PLANNER, phase);

export const STATES: readonly WaitingState[] = [
  {
    ...{ kind: 'TASK_DUE', state: 'a task that is due within a week' },
    ...{ plant: select(task('Socialsekreterare 1', 3)), who: of(SOC, 'Socialsekreterare 1') },
  },
  {
    ...{ kind: 'TASK_GIVEN', state: 'a task that was given today and is due later' },
    plant: then(
      task('Socialsekreterare 2', 20),
      clone('task_change', 'true', own({ task_id: made, state: `'OPEN'`, at: 'now()' })),
    ),
    who: of(SOC, 'Socialsekreterare 2'),
  },
  {
    ...{ kind: 'TASK_OF_NOBODY', state: 'a task of a function that nobody has' },
    ...{ plant: select(task('En funktion som ingen har', 3)), who: MANAGERS },
  },
  {
    ...{ kind: 'TASK_OFFERED', state: 'a task offered to another agency' },
    plant: then(
      task('Enhetschef', 9),
      clone('task_offer', 'true', {
        ...{ task_id: made, to_agency_id: a('POL-HBG'), agency_id: a(SOC), state: `'OPEN'` },
        ...{ answered_at: 'null', answered_function: 'null' },
      }),
    ).replace(', id::text from made', ' as id from made'),
    who: of('POL-HBG', 'Polisledning', 'Samverkanspolis 1'),
  },
  {
    ...{ kind: 'AGREEMENT_ASKED', state: 'an agreement that the parties are asked about' },
    plant: select(
      clone('agreement', `state = 'SIGNED'`, {
        ...own({ state: `'REVIEW'`, signed_on: 'null', ended_on: 'null' }),
        ...{ party_ids: `array[${a(SOC)}, ${a(POL)}]`, valid_from: day(9), valid_to: day(400) },
      }),
    ),
    who: [...MANAGERS, ...of(POL, 'Polisledning')],
  },
  {
    ...{ kind: 'AGREEMENT_ENDS', state: 'an agreement that ends in a month' },
    plant: select(
      clone('agreement', `state = 'SIGNED'`, {
        ...own({ ended_on: 'null', title: `'Avtalet som tar slut'` }),
        ...{
          party_ids: `array[${a(SOC)}, ${a('SOC-B')}]`,
          valid_from: day(-300),
          valid_to: day(30),
        },
      }),
    ),
    who: [...MANAGERS, ...of('SOC-B', 'Enhetschef')],
  },
  {
    ...{ kind: 'ROUTINE_AGREED', state: 'a routine that all have agreed to' },
    plant: select(
      clone(
        'local_routine',
        'true',
        own({
          ...{ state: `'AGREED'`, agreed_on: day(-1), in_force_from: 'null', number: '77' },
          replaces_id: 'null',
        }),
      ),
    ),
    who: [...MANAGERS, ...of(SOC, ...SOC_FIELD, PLANNER)],
  },
  {
    ...{ kind: 'ROUTINE_ASKED', state: 'a routine that the parties are asked about' },
    plant: select(
      clone(
        'local_routine',
        "site_id = (select id from site where key = 'lund')",
        own({
          ...{ state: `'ASKED'`, agreed_on: 'null', in_force_from: 'null', number: '78' },
          ...{ party_ids: `array[${a(SOC)}, ${a(POL)}]`, asked_at: 'now()' },
          replaces_id: `app.latest_routine((select id from site where key = 'lund'))`,
        }),
      ),
    ),
    who: [...MANAGERS, ...of(POL, 'Polisledning')],
  },
  {
    ...{ kind: 'SHELF_REVIEW', state: 'a material whose day of review has come' },
    plant: select(
      clone('shelf_item', `state = 'PUBLISHED'`, own({ review_on: day(-1), opened_on: 'null' })),
    ),
    who: MANAGERS,
  },
  {
    ...{ kind: 'PARTICIPATION_ASKED', state: 'a function that is asked to a visit' },
    plant: asked(activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'), POL, 'Samverkanspolis 2'),
    who: of(POL, 'Samverkanspolis 2'),
  },
  {
    ...{ kind: 'PARTICIPATION_ASKED', state: 'a function that is asked to a meeting' },
    plant: asked(activity('MEETING', SOC, PLANNER, 'CONFIRMED'), SOC, 'Samordnare 1'),
    who: of(SOC, 'Samordnare 1'),
  },
  {
    ...{ kind: 'PARTICIPATION_ASKED', state: 'a function that nobody has is asked to a seminar' },
    plant: asked(seminarOf('CONFIRMED'), POL, 'En funktion som ingen har'),
    who: of(POL, 'Polisledning'),
  },
  {
    ...{ kind: 'OTHER_TIME_PROPOSED', state: 'somebody asked who proposes another time' },
    plant: asked(activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'), POL, 'Polisledning', {
      proposes_other_time: 'true',
    }),
    who: ofPlanner,
  },
  {
    ...{ kind: 'ACTIVITY_OVER', state: 'a seminar whose time has passed' },
    ...{ plant: select(activity('SEMINAR', SOC, PLANNER, 'CONFIRMED', true)), who: ofPlanner },
  },
  {
    ...{ kind: 'ACTIVITY_TO_EVALUATE', state: 'a visit that was held' },
    ...{ plant: select(activity('STUDY_VISIT', SOC, PLANNER, 'COMPLETED', true)), who: ofPlanner },
  },
  {
    ...{ kind: 'AGENDA_UNSENT', state: 'a meeting whose agenda nobody has seen' },
    plant: then(
      activity('MEETING', SOC, PLANNER, 'PLANNED'),
      clone('meeting', 'true', own({ activity_id: made, agenda: `'OWN'`, sent_at: 'null' })),
    ),
    who: ofPlanner,
  },
  {
    ...{ kind: 'MINUTES_TO_REGISTER', state: 'approved minutes without a number' },
    plant: `with made as (select ${activity('MEETING', SOC, PLANNER, 'EVALUATED', true)}::uuid as id),
      met as (select ${clone('meeting', 'true', own({ activity_id: made, previous_id: 'null' }))} from made)
      select ${clone('meeting_minutes', 'true', own({ activity_id: made, approved_at: 'now()' }))}, id::text from made, met`,
    who: of(SOC, 'Registrator'),
  },
  {
    ...{ kind: 'SEMINAR_FULL', state: 'somebody waits for a seat' },
    plant: `select activity_id::text as id from seminar_sign_up where state = 'QUEUED' limit 1`,
    who: of(FA, 'Projektledare'),
  },
  {
    ...{ kind: 'SIGN_UP_BOUNCED', state: 'a letter to who signed up that came back' },
    plant: `update seminar_sign_up s set came_back = 'BOUNCED' where s.id = (
      select q.id from seminar_sign_up q where q.state = 'QUEUED' limit 1) returning s.activity_id::text as id`,
    who: of(FA, 'Projektledare'),
  },
  {
    ...{ kind: 'LEARNING_TO_DECIDE', state: 'a learning that nobody has decided on' },
    plant: then(
      activity('STUDY_VISIT', SOC, PLANNER, 'EVALUATED', true),
      clone(
        'learning',
        'decision is null',
        own({ activity_id: made, routine_step_id: 'null', due_on: day(-2) }),
      ),
    ),
    who: [...MANAGERS, ...ofPlanner],
  },
  {
    ...{ kind: 'LEARNING_TO_DECIDE', state: 'a learning of a programme that is over' },
    plant: then(
      activity('STUDY_VISIT', SOC, PLANNER, 'EVALUATED', true),
      clone(
        'learning',
        'decision is null',
        own({
          ...{ activity_id: made, routine_step_id: 'null', due_on: day(-2) },
          programme_id: `(select id from programme where state not in ('PLANNED', 'ACTIVE') limit 1)`,
        }),
      ),
    ),
    who: [...MANAGERS, ...ofPlanner],
  },
  {
    ...{ kind: 'LEARNING_TO_FOLLOW_UP', state: 'an adopted learning whose day has come' },
    plant: then(
      activity('STUDY_VISIT', SOC, PLANNER, 'EVALUATED', true),
      clone(
        'learning',
        `decision = 'ADOPT'`,
        own({
          ...{ activity_id: made, routine_step_id: 'null', follow_up_on: day(-1) },
          ...{ outcome: 'null', outcome_at: 'null', owner_function: `'Samordnare 2'` },
        }),
      ),
    ),
    who: of(SOC, 'Samordnare 2'),
  },
  {
    ...{ kind: 'RISK_TO_DECIDE', state: 'an assessment before the manager' },
    ...{ plant: risk('SUBMITTED', 5, 150), who: MANAGERS },
  },
  {
    ...{ kind: 'RISK_TO_HEAR', state: 'an assessment that the representative was not heard on' },
    plant: risk('SUBMITTED', 5, 150, { safety_rep_heard_on: 'null' }),
    who: of(SOC, 'Skyddsombud'),
  },
  {
    ...{ kind: 'RISK_ENDS', state: 'an assessment that ends within a fortnight' },
    plant: risk('APPROVED', -150, 10, { type: `'PREMISES'` }),
    who: [...MANAGERS, ...of(SOC, ...SOC_FIELD)],
  },
  {
    ...{ kind: 'REPORT_TO_WRITE', state: 'a draft that is due in two days' },
    ...{ plant: select(report('DRAFT')), who: of(FA, 'Projektledare') },
  },
  {
    ...{ kind: 'REPORT_TO_SEND', state: 'a report that is frozen and not sent' },
    ...{ plant: select(report('FROZEN')), who: of(FA, 'Projektledare') },
  },
  {
    ...{ kind: 'REPORT_TO_COMPLETE', state: 'a report that the funder asks more of' },
    ...{ plant: select(report('SUPPLEMENT_REQUESTED')), who: of(FA, 'Projektledare') },
  },
  {
    ...{ kind: 'FIGURES_TO_CONFIRM', state: 'a figure that a report waits for' },
    plant: then(
      report('AGENCY_APPROVAL'),
      clone('report_figure', 'true', {
        ...{ report_id: made, agency_id: a(FA), contributor_id: a('POL-HBG') },
      }),
    ),
    who: of('POL-HBG', 'Polisledning', 'Samverkanspolis 1'),
  },
  {
    ...{ kind: 'CONTRIBUTOR_SILENT', state: 'an agency that has not answered' },
    plant: then(
      report('AGENCY_APPROVAL'),
      clone('report_figure', 'true', {
        ...{ report_id: made, agency_id: a(FA), contributor_id: a(POL), unconfirmed_at: 'null' },
        unconfirmed_by: 'null',
      }),
    ),
    who: of(FA, 'Projektledare'),
  },
  {
    ...{ kind: 'FIGURES_SILENT', state: 'an agency that has not answered on the last day' },
    plant: then(
      report('AGENCY_APPROVAL', { due_on: day(0) }),
      clone('report_figure', 'true', {
        ...{ report_id: made, agency_id: a(FA), contributor_id: a(POL), unconfirmed_at: 'null' },
        unconfirmed_by: 'null',
      }),
    ),
    who: of(FA, 'Firmatecknare'),
  },
  {
    ...{ kind: 'ACTOR_STEP', state: 'a next step with an actor' },
    plant: `update actor_file f set responsible = 'Fältarbetare 2', next_step = f.next_step, next_step_on = ${day(1)}, state = 'ACTIVE'
      where f.actor_id = (select o.actor_id from actor_file o join actor x on x.id = o.actor_id
        where o.agency_id = ${a(FA)} and o.next_step is not null and x.merged_into_id is null order by 1 limit 1) returning f.actor_id::text as id`,
    who: of(FA, 'Fältarbetare 2'),
  },
  {
    ...{ kind: 'ACTOR_ANSWERED', state: 'an actor that has answered by its link' },
    plant: `insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on, secret_hash, answered_at, tasks, meets, may, may_not, secrecy)
      select ${a(FA)}, f.actor_id, 'a@b.example', now() - interval '2 days', 'Enhetschef', ${day(20)}, sha256('x'), now(), '{}', '{}', '{}', '{}', 'NONE'
      from actor_file f where f.agency_id = ${a(FA)} order by f.actor_id desc limit 1 returning actor_id::text as id`,
    who: of(FA, 'Projektledare'),
  },
  {
    ...{ kind: 'LEGAL_TO_CONFIRM', state: 'a legal basis without a yes' },
    ...{ plant: `select 'own' as id`, who: [...of(SOC, 'Jurist'), ...of(POL, 'Jurist')] },
  },
  {
    ...{ kind: 'TEXT_FLAGGED', state: 'a text that was flagged' },
    plant: `insert into content_removal (agency_id, text, record_id, state, flagged_by, flagged_at)
      select ${a(SOC)}, 'ACTIVITY_TITLE', id, 'FLAGGED', ${m(SOC, 'Socialsekreterare 1')}, now() from activity
      where created_by <> ${m(SOC, 'Enhetschef')} order by id limit 1 returning 'own' as id`,
    who: MANAGERS,
  },
  {
    ...{ kind: 'TEXT_TO_ADVISE', state: 'a flagged text without the officer’s advice' },
    ...{ plant: `select 'own' as id`, who: of(SOC, 'Dataskyddsombud') },
  },
  {
    ...{ kind: 'TEXT_TO_NOTE', state: 'a decided text without a number in the diary' },
    plant: `insert into content_removal (agency_id, text, record_id, state, flagged_by, flagged_at, ground, decided_by, decided_at)
      select ${a(SOC)}, 'ACTIVITY_TITLE', id, 'KEPT', ${m(SOC, 'Socialsekreterare 1')}, now(), 'NEEDED', ${m(SOC, 'Enhetschef')}, now()
      from activity order by id desc limit 1 returning 'own' as id`,
    who: of(SOC, 'Registrator'),
  },
  {
    ...{ kind: 'DISPOSAL_TO_DECIDE', state: 'a disposal that somebody has proposed' },
    plant: `insert into disposal (agency_id, rule, before, state, proposed_rows, proposed_by, proposed_at)
      select ${a(SOC)}, 'LETTERS', ${day(-400)}, 'PROPOSED', 1, ${m(SOC, 'Registrator')}, now() returning 'own' as id`,
    who: MANAGERS,
  },
  {
    ...{ kind: 'PASS_WITHOUT_LEADER', state: 'a pass that lost its leader' },
    plant: `with p as (select o.activity_id as id, o.agency_id, o.sent_by from field_operation o join activity x on x.id = o.activity_id
        where o.state in ('AWAITING_GO', 'READY') and x.starts_at > now() order by x.starts_at desc limit 1),
      gone as (delete from pass_member m using p where m.activity_id = p.id returning m.id)
      update activity x set starts_at = now() + interval '9 days', ends_at = now() + interval '9 days 5 hours'
      from p where x.id = p.id returning x.id::text as id`,
    who: of(SOC, 'Socialsekreterare 1'),
  },
  {
    ...{ kind: 'GO_AHEAD_FELL', state: 'a pass whose go-ahead holds no longer' },
    plant: `with v as (update go_ahead_void set at = now() where go_ahead_id = (
        select w.go_ahead_id from go_ahead_void w join field_operation o on o.activity_id = w.activity_id where o.agency_id = ${a(SOC)} limit 1)
        returning activity_id),
      o as (update field_operation f set state = 'AWAITING_GO', sent_by = ${m(SOC, 'Socialsekreterare 2')} from v where f.activity_id = v.activity_id returning f.activity_id)
      update activity x set starts_at = now() + interval '8 days', ends_at = now() + interval '8 days 5 hours', phase = 'PLANNED'
      from o where x.id = o.activity_id returning x.id::text as id`,
    who: of(SOC, 'Socialsekreterare 1', 'Socialsekreterare 2'),
  },
];
