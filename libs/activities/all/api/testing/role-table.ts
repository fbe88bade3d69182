import {
  CALL,
  CORE,
  DECIDE,
  EVERYBODY,
  FIELD,
  LEARN,
  NOBODY,
  NOT_THOSE_WHO_LOOK,
  PLAN,
} from './role-sets.js';

/**
 * Who may what, by role: written from the field's table of roles and permissions and from nothing of
 * the server. Who is not named may not. Rows above the network (P1) or before it (drafts), and every write.
 */

/** A record of an agency by its name in the stage (`role-stage.ts`), as SQL. */
export type Of = (name: string) => string;

/** One row of the table: a statement about a record, and which roles of its own agency it serves. */
export interface Right {
  readonly what: string;
  readonly sql: (of: Of) => string;
  readonly own: string;
  /** Roles of an agency that the record was shared with; nobody when left out. */
  readonly asked?: string;
  /** Roles of any other agency of the town; nobody when left out. */
  readonly others?: string;
}

const DRAFTS = ['visit', 'seminar', 'prevention', 'dissemination'] as const;

const read = (table: string, key: string, name: string): Right['sql'] => {
  return (of) => `select from ${table} where ${key} = ${of(name)}`;
};
const change = (table: string, set: string, key: string, name: string): Right['sql'] => {
  return (of) => `update ${table} set ${set} where ${key} = ${of(name)}`;
};
/** Names no column of a row, so that only the policy of changing is asked, not that of reading. */
const blind =
  (table: string, set: string): Right['sql'] =>
  () =>
    `update ${table} set ${set}`;
const remove = (table: string, key: string, name: string): Right['sql'] => {
  return (of) => `delete from ${table} where ${key} = ${of(name)}`;
};

const addTask =
  (owner: string): Right['sql'] =>
  () =>
    `insert into task (id, agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
     select gen_random_uuid(), app.agency_id(), s.id, 'CALL', 'ny', ${owner}, app.today(), 'P2', 'HAND', 'OPEN'
     from site s where s.key = 'lund'`;
const MY_FUNCTION = `(select m.function_title from membership m where m.id = app.membership_id())`;
const noteTask = (name: string): Right['sql'] => {
  return (of) => `insert into task_change (id, task_id, agency_id, state, at, function_title)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'DONE', now(), 'x'`;
};
/** At the municipal executive nobody can answer. */
const offerTask: Right['sql'] = (
  of,
) => `insert into task_offer (id, task_id, agency_id, to_agency_id, site_id, verb, body,
     due_on, classification, offered_at, offered_function)
   select gen_random_uuid(), ${of('task P2')}, app.agency_id(), g.id, s.id, 'CALL', 'ny', app.today(), 'P2', now(), 'x'
   from agency g, site s where s.key = 'lund'
     and g.key = case ${of('other key')} when 'KS-LUND' then 'SOC-LUND' else ${of('other key')} end`;

const learn = (activity: string, step = 'null'): Right['sql'] => {
  return (
    of,
  ) => `insert into learning (id, agency_id, site_id, programme_id, activity_id, routine_step_id, saw, means,
       proposal, owner_function, due_on, written_by, written_function, written_at)
     select gen_random_uuid(), app.agency_id(), s.id, p.id, ${activity === 'null' ? 'null' : of(activity)}, ${step}, 'såg',
       'betyder', 'ADOPT', 'Chef', app.today(), app.membership_id(), 'Funktion', now()
     from site s, programme p where s.key = 'lund' and p.key = '2022'`;
};
const addActivity = (kind: string, classification: string): Right['sql'] => {
  return () => `insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
       classification, created_by)
     select gen_random_uuid(), app.agency_id(), s.id, p.id, '${kind}', 'ny', 'PLANNED', now(), now() + interval '1 hour',
       '${classification}', app.membership_id()
     from site s, programme p where s.key = 'lund' and p.key = '2022'`;
};
const ask = (name: string): Right['sql'] => {
  return (
    of,
  ) => `insert into activity_participant (id, activity_id, agency_id, from_agency_id, function_title, asked_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), app.agency_id(), 'Ännu en', now()`;
};
const share = (name: string): Right['sql'] => {
  return (of) => `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
     select ${of(name)}, g.id, app.agency_id(), app.membership_id() from agency g where g.key = 'SOC-HBG'`;
};
const observe = (name: string): Right['sql'] => {
  return (
    of,
  ) => `insert into observation (id, activity_id, agency_id, body, written_by, function_title, written_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'sett', app.membership_id(), 'x', now()`;
};
const link = (name: string): Right['sql'] => {
  return (of) => `insert into activity_material (id, activity_id, agency_id, title, url, added_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'ny', 'https://exempel.se/ny', now()`;
};

const question = (name: string): Right['sql'] => {
  return (of) => `insert into visit_question (id, activity_id, agency_id, position, body, dimension)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 1, 'ny fråga', 'KNOWLEDGE'`;
};
const minutes = (name: string): Right['sql'] => {
  return (of) => `insert into meeting_minutes (activity_id, agency_id, summary)
     select ${of(name)}, app.agency_id(), 'Det som sades'`;
};

const TASKS: readonly Right[] = [
  // *Tasks (class of their source)*: C, R, U own for FIELD, MANAGER, PROJECT_LEAD; others: own agency's by function.
  { what: 'task P2: read', sql: read('task', 'id', 'task P2'), own: `${CORE} SAFETY_REP` },
  { what: 'task P3: read', sql: read('task', 'id', 'task P3'), own: `${CORE} SAFETY_REP` },
  { what: 'task P2 of mine: read', sql: read('task', 'id', 'my task P2'), own: EVERYBODY },
  ...['P1', 'P2', 'P3'].flatMap((name): Right[] => [
    {
      ...{ what: `task ${name}: change`, own: CORE },
      sql: change('task', `note = 'x'`, 'id', `task ${name}`),
    },
    {
      ...{ what: `task ${name} of mine: change`, own: NOT_THOSE_WHO_LOOK },
      sql: change('task', `note = 'x'`, 'id', `my task ${name}`),
    },
    { what: `task ${name}: note what became of it`, sql: noteTask(`task ${name}`), own: CORE },
    {
      ...{ what: `task ${name} of mine: note what became of it`, own: NOT_THOSE_WHO_LOOK },
      sql: noteTask(`my task ${name}`),
    },
  ]),
  {
    what: 'task: change without reading',
    sql: blind('task', `note = 'x'`),
    own: NOT_THOSE_WHO_LOOK,
  },
  { what: 'task of mine: add', sql: addTask(MY_FUNCTION), own: NOT_THOSE_WHO_LOOK },
  {
    ...{ what: 'task of another function: add', sql: addTask(`'En annan'`) },
    // The others' is what they decide at a meeting that they call.
    own: `${CORE} DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
  },
  { what: 'task_offer: add', sql: offerTask, own: CORE },
  {
    what: 'task_offer: read',
    sql: read('task_offer', 'id', 'offer'),
    own: `${CORE} SAFETY_REP`,
    asked: `${CORE} SAFETY_REP`,
  },
  {
    ...{ what: 'task_offer: take back', own: CORE },
    sql: change('task_offer', `state = 'WITHDRAWN'`, 'id', 'offer'),
  },
  {
    ...{ what: 'task_offer: answer', own: NOBODY, asked: CORE },
    sql: change(
      'task_offer',
      `state = 'DECLINED', answered_at = now(), answered_function = 'x'`,
      'id',
      'offer',
    ),
  },
];

const LEARNINGS: readonly Right[] = [
  // *Study visit, learnings*; those of a step or of one's own work stay in the agency.
  { what: 'learning of own work: read', sql: read('learning', 'id', 'own learning'), own: LEARN },
  { what: 'learning of a step: read', sql: read('learning', 'id', 'step learning'), own: LEARN },
  { what: 'learning of a draft: read', sql: read('learning', 'id', 'draft learning'), own: LEARN },
  { what: 'learning: add', sql: learn('null'), own: LEARN },
  {
    ...{ what: 'learning of an activity: add', sql: learn('visit FINALISED') },
    ...{ own: LEARN, asked: LEARN, others: LEARN },
  },
  ...['own', 'step', 'draft', 'final'].flatMap((name): Right[] => [
    {
      ...{ what: `learning, ${name}: change`, own: LEARN },
      sql: change('learning', `saw = 'ny'`, 'id', `${name} learning`),
    },
    {
      ...{ what: `learning, ${name}: decide`, own: DECIDE },
      sql: change(
        'learning',
        `decision = 'REJECT', decided_by = app.membership_id(), decided_function = 'x', decided_at = now()`,
        'id',
        `${name} learning`,
      ),
    },
    {
      ...{ what: `learning, ${name}: remove`, own: LEARN },
      sql: remove('learning', 'id', `${name} learning`),
    },
  ]),
  {
    ...{ what: 'learning, decided: say whether it became so', own: LEARN },
    sql: change('learning', `outcome = 'YES', outcome_at = now()`, 'id', 'decided learning'),
  },
  { what: 'learning: change without reading', sql: blind('learning', `saw = 'ny'`), own: LEARN },
];

const ACTIVITIES: readonly Right[] = [
  ...DRAFTS.flatMap((kind): Right[] => [
    { what: `${kind}, draft: read`, sql: read('activity', 'id', `${kind} DRAFT`), own: LEARN },
    {
      ...{ what: `${kind}, joint draft: read`, own: LEARN, asked: LEARN },
      sql: read('activity', 'id', `${kind} JOINT_DRAFT`),
    },
    ...['DRAFT', 'JOINT_DRAFT', 'FINALISED'].map((stage) => ({
      ...{ what: `${kind}, ${stage}: change`, own: PLAN },
      sql: change('activity', `title = 'ny'`, 'id', `${kind} ${stage}`),
    })),
    { what: `${kind}, draft: remove`, sql: remove('activity', 'id', `${kind} BARE`), own: PLAN },
  ]),
  // *Meetings: core (P2), network (P1)*
  {
    ...{ what: 'network meeting, draft: read', own: `${FIELD} ${CALL}` },
    sql: read('activity', 'id', 'network DRAFT'),
  },
  {
    ...{
      what: 'network meeting, joint draft: read',
      own: `${FIELD} ${CALL}`,
      asked: `${FIELD} ${CALL}`,
    },
    sql: read('activity', 'id', 'network JOINT_DRAFT'),
  },
  {
    ...{ what: 'core meeting, joint draft: read' },
    own: `${CORE} SAFETY_REP DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
    asked: `${CORE} SAFETY_REP DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
    sql: read('activity', 'id', 'core JOINT_DRAFT'),
  },
  ...['network DRAFT', 'network JOINT_DRAFT', 'network FINALISED', 'core JOINT_DRAFT'].map(
    (name) => ({
      ...{ what: `meeting, ${name}: change`, own: CALL },
      sql: change('activity', `title = 'ny'`, 'id', name),
    }),
  ),
  { what: 'meeting, draft: remove', sql: remove('activity', 'id', 'network BARE'), own: CALL },
  // *Pass plan (P2 once sent)*
  {
    what: 'pass: read',
    sql: read('activity', 'id', 'pass JOINT_DRAFT'),
    own: `${CORE} SAFETY_REP`,
    asked: `${CORE} SAFETY_REP`,
  },
  {
    what: 'pass: change',
    sql: change('activity', `title = 'ny'`, 'id', 'pass JOINT_DRAFT'),
    own: CORE,
  },
  {
    ...{ what: 'activity: change without reading', sql: blind('activity', `title = 'ny'`) },
    own: `${CORE} DEVELOPMENT_LEAD THEME_COORDINATOR MUNICIPAL_SAFETY`,
  },
  { what: 'visit: add', sql: addActivity('STUDY_VISIT', 'P1'), own: PLAN },
  { what: 'meeting: add', sql: addActivity('MEETING', 'P2'), own: CALL },
  { what: 'pass: add', sql: addActivity('FIELD_OPERATION', 'P2'), own: CORE },
];

const PARTS: readonly Right[] = [
  // Who is asked along, what is linked and shared: with the plan of the activity.
  ...(
    [
      ['visit DRAFT', PLAN],
      ['seminar JOINT_DRAFT', PLAN],
      ['network JOINT_DRAFT', CALL],
      ['core JOINT_DRAFT', CALL],
    ] as const
  ).flatMap(([name, plan]): Right[] => [
    { what: `participant of ${name}: ask`, sql: ask(name), own: plan },
    {
      ...{ what: `participant of ${name}: take back`, own: plan },
      sql: remove('activity_participant', 'id', `${name} participant`),
    },
    {
      ...{ what: `participant of ${name}: note that they came`, own: plan },
      sql: change('activity_participant', 'attended = true', 'id', `${name} participant`),
    },
    { what: `material of ${name}: add`, sql: link(name), own: plan },
    {
      ...{ what: `material of ${name}: remove`, own: plan },
      sql: remove('activity_material', 'activity_id', name),
    },
    { what: `share of ${name}: add`, sql: share(name), own: plan },
  ]),
  // The record of its type.
  ...(
    [
      ['study_visit', `purpose = 'ny'`, 'visit DRAFT', PLAN],
      ['seminar', `aim = 'ny'`, 'seminar DRAFT', PLAN],
      ['prevention', `purpose = 'ny'`, 'prevention DRAFT', PLAN],
      ['dissemination', `purpose = 'ny'`, 'dissemination DRAFT', PLAN],
      ['meeting', 'agenda = agenda', 'network DRAFT', CALL],
      ['meeting', 'agenda = agenda', 'core JOINT_DRAFT', CALL],
    ] as const
  ).flatMap(([table, set, name, own]): Right[] => [
    { what: `${table}, ${name}: change`, sql: change(table, set, 'activity_id', name), own },
    {
      ...{ what: `${table}, ${name}: remove`, sql: remove(table, 'activity_id', name) },
      own: name.endsWith(' DRAFT') ? own : NOBODY,
    },
  ]),
  { what: 'visit_question: add', sql: question('visit DRAFT'), own: PLAN },
  { what: 'meeting_minutes: add', sql: minutes('network FINALISED'), own: CALL },
  { what: 'meeting_minutes of the core group: add', sql: minutes('core FINALISED'), own: CALL },
  {
    ...{ what: 'participant: change without reading', own: `${LEARN} MUNICIPAL_SAFETY` },
    sql: blind('activity_participant', `answer = 'ACCEPTED'`),
  },
  {
    ...{ what: 'participant of a visit: answer', own: LEARN, asked: LEARN },
    sql: change(
      'activity_participant',
      `answer = 'ACCEPTED', answered_at = now()`,
      'id',
      'visit JOINT_DRAFT asked',
    ),
  },
  {
    ...{ what: 'observation: add', sql: observe('visit FINALISED') },
    ...{ own: LEARN, asked: LEARN, others: LEARN },
  },
  { what: 'observation: add to a draft', sql: observe('visit DRAFT'), own: LEARN },
  {
    ...{ what: 'observation: change', own: LEARN },
    sql: change('observation', `body = 'ny'`, 'activity_id', 'visit FINALISED'),
  },
  {
    what: 'observation: change without reading',
    sql: blind('observation', `body = 'ny'`),
    own: LEARN,
  },
  {
    ...{ what: 'observation: remove', own: LEARN },
    sql: remove('observation', 'activity_id', 'visit FINALISED'),
  },
];

export const RIGHTS: readonly Right[] = [...TASKS, ...LEARNINGS, ...ACTIVITIES, ...PARTS];
