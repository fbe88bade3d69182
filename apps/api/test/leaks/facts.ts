import type pg from 'pg';

/** One marked text, and the row it stands in. */
export interface Fact {
  readonly marker: string;
  readonly table: string;
  readonly column: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * Where a person could write, or something could be written about one: each row gets a marker of
 * its own there. A text column that is neither here nor a code is marked where its form allows it,
 * and is its own agency's until who-sees.ts says more: a new table is covered by itself.
 */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  access_review: ['conclusion'],
  access_review_item: ['note'],
  activity: ['title', 'place_label'],
  agency: ['name', 'short_name'],
  area: ['name'],
  budget_change: ['diary_number'],
  budget_line: ['name', 'comment'],
  checklist_point: ['text'],
  checklist_template: ['points'],
  checklist_tick: ['by_title'],
  contact_function: ['label', 'work_phone', 'mailbox', 'sdk_address', 'hours', 'note'],
  directory_entry: ['function_title', 'unit_name'],
  entered_figure: ['source_document', 'source_function', 'entered_function', 'decided_function'],
  field_operation: ['aim', 'interpreter_plan', 'comms_plan', 'abort_criteria'],
  field_report: ['note_for_learning'],
  field_report_correction: ['note'],
  funding_grant: ['funder_diary_number'],
  go_ahead: ['by_title', 'noted_by_title', 'conditions'],
  goal: ['title', 'unit'],
  grant_condition: ['body'],
  kept_clash: ['note', 'by_title'],
  ledger_row: ['verification'],
  legal_confirmation: ['text', 'note'],
  legal_confirmation_version: ['text', 'note'],
  membership: ['function_title', 'work_email'],
  notification: ['number', 'by_title'],
  pass_answer: ['function_title', 'noted_by_title'],
  pass_invitee: ['function_title', 'mailbox'],
  pass_member: ['function_title'],
  person: ['email'],
  programme: ['name', 'purpose'],
  progress_report: ['title', 'channel', 'receiver_diary_number'],
  report_event: ['channel', 'diary_number', 'note', 'function_title'],
  report_figure_answer: ['comment', 'function_title'],
  report_section: ['body'],
  report_signed_copy: ['function_title'],
  seminar: ['aim'],
  seminar_attendance: ['unit'],
  seminar_invitation: ['actor_name'],
  site: ['name'],
  standing_risk: ['items'],
  take_over: ['function_title', 'asked_title'],
  unit: ['name'],
};

/** Codes of closed lists, keys, and what the portal itself has worded: nobody writes there. */
const CODES: readonly RegExp[] = [
  /\.(kind|state|type|tier|key|code|classification|lifecycle|phase|decision|how|via|answer|role)$/,
  /\.(source|reason|abort_reason|cancel_reason|reasons|risk_band|band|area_group|counter|dimension)$/,
  /\.(value|step|measure|kpi|figure_code|not_shown|part|digest|language|theme|density|shortcuts)$/,
  /\.(for_role|field_role|roles|languages|red_days|eves|from_time|to_time|quiet_from|quiet_to)$/,
  /\.(check_in_mode|if_police_leave|report_state|way|operation|client_mutation_id|clash_key)$/,
  /\.(municipality_code|org_number|secrecy_regime|device|deputy_for|calendar_uid)$/,
  /^(activity|standing_risk)\.number$/,
  // Frozen bytes with their checksum.
  /^report_snapshot\.content$/,
  /^audit\./,
];

const MARK = `pg_temp.mark()`;

/** How a column of a type is marked; of a list each part, of a list of risks each measure. */
function expression(column: string, type: string): string {
  if (type === 'ARRAY') {
    return `(select coalesce(array_agg(${MARK} || left(e, 0)), '{}') from unnest(${column}) e)`;
  }
  if (type === 'jsonb') {
    return `(select coalesce(jsonb_agg(e || jsonb_build_object('measure', ${MARK})), '[]')
      from jsonb_array_elements(${column}) e)`;
  }
  return `case when ${column} is null then null when ${column} = '' then '' else ${MARK} end`;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

async function textColumns(admin: pg.Client): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `select c.table_name as table, c.column_name as column, c.data_type as type
     from information_schema.columns c join information_schema.tables t
       on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema = 'public'
       and (c.data_type in ('text', 'character varying', 'jsonb') or c.udt_name = '_text')
     order by 1, 2`,
  );
  return rows;
}

/** Text columns nobody has told of. */
async function otherTexts(admin: pg.Client): Promise<Column[]> {
  return (await textColumns(admin)).filter(
    ({ table, column, type }) =>
      type !== 'jsonb' &&
      !TEXTS[table]?.includes(column) &&
      !CODES.some((each) => each.test(`${table}.${column}`)),
  );
}

/** Whatever a marker looks like in an answer. */
export const MARKER = /zq\d+q/g;

/**
 * Puts a marker into every text of every row, with triggers off, and says where each stands. Only
 * for a database that is thrown away.
 */
export async function markEverything(admin: pg.Client): Promise<Fact[]> {
  await admin.query(`create temporary sequence marker;
    create function pg_temp.mark() returns text language sql volatile as
      $$ select 'zq' || nextval('pg_temp.marker') || 'q, skriven för att kännas igen' $$`);
  await admin.query('set session_replication_role = replica');
  const types = new Map(
    (await textColumns(admin)).map(({ table, column, type }) => [`${table}.${column}`, type]),
  );
  const marked = new Map(Object.entries(TEXTS).map(([table, columns]) => [table, [...columns]]));
  for (const [table, columns] of marked) {
    for (const column of columns) {
      const type = types.get(`${table}.${column}`);
      if (!type) throw new Error(`There is no text ${table}.${column}.`);
      const value = expression(column, type);
      const short = value.replaceAll(MARK, `split_part(${MARK}, ',', 1)`);
      const isShort = SHORT.has(`${table}.${column}`);
      await admin.query(`update ${table} set ${column} = ${isShort ? short : value}`);
    }
  }
  for (const { table, column, type } of await otherTexts(admin)) {
    // A form it has to have, or a value that must be one of a few: then there is no room for a marker.
    const done = await admin
      .query(`update ${table} set ${column} = ${expression(column, type)}`)
      .then(
        () => true,
        () => false,
      );
    if (done) marked.set(table, [...(marked.get(table) ?? []), column]);
  }
  const facts: Fact[] = [];
  for (const [table, columns] of marked) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows) {
      for (const column of columns) {
        for (const [marker] of JSON.stringify(row[column] ?? '').matchAll(MARKER)) {
          facts.push({ marker, table, column, row });
        }
      }
    }
  }
  await admin.query('set session_replication_role = origin');
  return facts;
}

/** No room for more than the marker, or no form for it. */
const SHORT: ReadonlySet<string> = new Set([
  'agency.short_name',
  'contact_function.work_phone',
  'goal.unit',
  'ledger_row.verification',
  'membership.work_email',
  'person.email',
]);

/** Tables whose rows are told apart by who may know that they are there. */
const ROWS_BY_ID = [
  ...['activity', 'audit.event', 'budget_line', 'busy_span', 'calendar_feed', 'checklist_point'],
  ...['contact_function', 'deputy', 'entered_figure', 'funding_grant', 'goal', 'grant_condition'],
  ...['ledger_row', 'legal_confirmation', 'legal_confirmation_version', 'notification'],
  ...['on_call_coverage', 'pass_invitee', 'pass_member', 'progress_report', 'report_event'],
  ...['report_figure', 'report_signed_copy', 'seminar_invitation', 'standing_risk'],
] as const;

/** The ids of all rows there are, as facts of their own. */
export async function idFacts(admin: pg.Client): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const table of ROWS_BY_ID) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows) facts.push({ marker: String(row['id']), table, column: 'id', row });
  }
  return facts;
}
