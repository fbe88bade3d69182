import { mayWrite, programmeLife } from '@stad/programme/rules/programme-state.js';
import type { DisposableCode } from '../../rules/retention/retention-rules.js';
import { KEPT_CHANGES, KEPT_SUMS } from './kept-field-sums.js';

/** What stands where a text had to stay a text. */
export const BLANK = 'Gallrad';

/** Which rows of one table a rule means. SQL over the row `t`; `due` is the day of the disposal. */
export interface DisposalTarget {
  readonly table: string;
  /** The column by which the access log knows the row. */
  readonly key: 'id' | 'activity_id' | 'report_id' | 'standing_risk_id';
  /** Beside being the agency's own. */
  readonly where: string;
  /** Tables whose rows point at this row by the named column: they go first. */
  readonly after?: readonly { readonly table: string; readonly column: string }[];
  /**
   * Goes in one piece with the row of this table that the column points at, which comes after it in the
   * rule: wherever a disposal stops, what is left is whole.
   */
  readonly partOf?: { readonly table: string; readonly column: string };
  /** What is set; without it the row is deleted. Rows that bear it already are not due again. */
  readonly set?: Readonly<Record<string, string>>;
  /** Statements that keep what outlives the rows, from `gone`, in the statement that takes them. */
  readonly keep?: readonly string[];
  /** For a table without `agency_id`: how a row is the agency's own. `$agency` stands for it. */
  readonly own?: string;
}

const PROGRAMME_ENDED = `exists (select from activity a join programme p on p.id = a.programme_id
  where a.id = t.activity_id and p.state = 'CLOSED' and p.ends_on < due)`;
const PROGRAMME_OF_REPORT_ENDED = `exists (select from field_report r
  join activity a on a.id = r.activity_id join programme p on p.id = a.programme_id
  where r.id = t.report_id and p.state = 'CLOSED' and p.ends_on < due)`;
const PART_OF_REPORT = {
  where: PROGRAMME_OF_REPORT_ENDED,
  partOf: { table: 'field_report', column: 'report_id' },
} as const;

/** States of a programme in which no record is written any more (INV-22). */
const READ_ONLY = programmeLife.states
  .filter((state) => !mayWrite(state, 'RECORD').ok)
  .map((state) => `'${state}'`)
  .join(', ');

const closed = (activity: string) => `exists (select from pass_progress p
  where p.activity_id = ${activity} and app.swedish_day(p.closed_at) < due)`;
const PASS_CLOSED = closed('t.activity_id');

const left = (membership: string) => `exists (select from membership m
  where m.id = ${membership} and m.valid_to < due)`;
const LEFT = left('t.membership_id');

/**
 * The tables of each rule, in the order in which rows may go: what points at a row goes before it.
 * A pass that several agencies took part in is disposed of by each of them, its own rows alone.
 * The access log goes by its chain (`access-log-cut.ts`).
 */
export const DISPOSAL_TARGETS: Readonly<
  Record<Exclude<DisposableCode, 'ACCESS_LOG'>, readonly DisposalTarget[]>
> = {
  FIELD_TALLIES: [{ table: 'field_count', key: 'activity_id', where: PROGRAMME_ENDED }],

  FIELD_REPORTS: [
    {
      ...PART_OF_REPORT,
      table: 'field_report_breakdown',
      key: 'report_id',
    },
    { ...PART_OF_REPORT, table: 'field_report_hours', key: 'report_id' },
    {
      ...PART_OF_REPORT,
      table: 'field_report_correction',
      key: 'id',
      keep: [KEPT_CHANGES.correction],
    },
    // One row of each pass is its raw tally too.
    { ...PART_OF_REPORT, table: 'field_report_sum', key: 'report_id', keep: [KEPT_SUMS] },
    { table: 'field_report', key: 'id', where: PROGRAMME_ENDED, keep: [KEPT_CHANGES.lock] },
    { table: 'team_count', key: 'activity_id', where: PROGRAMME_ENDED },
  ],

  SURVEYS: [
    {
      // Its sum stays (`seminar_sum`), when so many answered that it is one. What can still be written
      // waits: an evaluation entered afterwards would take the place of the sum.
      table: 'seminar_evaluation',
      key: 'activity_id',
      where: `exists (select from seminar s
          join activity a on a.id = s.activity_id left join programme p on p.id = a.programme_id
        where s.activity_id = t.activity_id and app.swedish_day(a.ends_at) < due
          and (s.state = 'EVALUATED' or coalesce(p.state, 'CLOSED') in (${READ_ONLY})))`,
    },
  ],

  SAFETY_CHECKS: [
    { table: 'pass_check', key: 'id', where: PASS_CLOSED },
    { table: 'go_ahead_void', key: 'activity_id', where: PASS_CLOSED },
    {
      // A condition of a go-ahead is a point of the checklist, which goes with the plan.
      table: 'go_ahead',
      key: 'id',
      where: PASS_CLOSED,
      after: [
        { table: 'go_ahead_void', column: 'go_ahead_id' },
        { table: 'checklist_point', column: 'go_ahead_id' },
      ],
    },
    { table: 'debrief', key: 'id', where: PASS_CLOSED },
  ],

  STANDING_RISKS: [
    {
      table: 'standing_risk_fact',
      key: 'standing_risk_id',
      where:
        'exists (select from standing_risk r where r.id = t.standing_risk_id and r.valid_to < due)',
    },
    {
      table: 'standing_risk',
      key: 'id',
      where: 't.valid_to < due',
      after: [{ table: 'standing_risk_fact', column: 'standing_risk_id' }],
    },
  ],

  PORTAL_INVITATIONS: [
    { table: 'invitation', key: 'id', where: 'app.swedish_day(t.created_at) < due' },
  ],

  SESSIONS: [
    {
      // Ended by then, whoever forgot to: it lives for twelve hours.
      table: 'session',
      key: 'id',
      own: 'exists (select from membership m where m.id = t.membership_id and m.agency_id = $agency)',
      where: 'app.swedish_day(greatest(t.last_seen_at, t.ended_at)) < due',
    },
  ],

  LETTERS: [
    {
      table: 'mail_delivery',
      key: 'id',
      where: 'app.swedish_day(coalesce(t.settled_at, t.queued_at)) < due',
    },
  ],

  BUSY_SPANS: [{ table: 'busy_span', key: 'id', where: 'app.swedish_day(t.ends_at) < due' }],

  INVITATIONS: [{ table: 'seminar_invitation', key: 'id', where: PROGRAMME_ENDED }],

  PASS_PLANS: [
    {
      table: 'answer_key',
      key: 'id',
      where: `exists (select from pass_invitee i where i.id = t.invitee_id and ${closed('i.activity_id')})`,
    },
    {
      table: 'pass_invitee',
      key: 'id',
      where: PASS_CLOSED,
      after: [{ table: 'answer_key', column: 'invitee_id' }],
    },
    { table: 'pass_answer', key: 'id', where: PASS_CLOSED },
    { table: 'take_over', key: 'id', where: PASS_CLOSED },
    { table: 'kept_clash', key: 'id', where: PASS_CLOSED },
    { table: 'briefing_heard', key: 'activity_id', where: PASS_CLOSED },
    { table: 'checklist_tick', key: 'activity_id', where: PASS_CLOSED },
    {
      table: 'checklist_point',
      key: 'id',
      where: PASS_CLOSED,
      after: [{ table: 'checklist_tick', column: 'point_id' }],
    },
    { table: 'field_operation_area', key: 'activity_id', where: PASS_CLOSED },
    { table: 'notification', key: 'id', where: closed('t.subject_id') },
    // The hours of a report hang on the row of the team: it stays, and names nobody.
    {
      table: 'pass_member',
      key: 'id',
      where: PASS_CLOSED,
      set: { membership_id: 'null', function_title: `'${BLANK}'` },
    },
    {
      table: 'field_operation',
      key: 'activity_id',
      where: PASS_CLOSED,
      set: {
        aim: `'${BLANK}'`,
        interpreter_plan: 'null',
        comms_plan: 'null',
        abort_criteria: `'{}'`,
      },
    },
    {
      table: 'activity',
      key: 'id',
      where: closed('t.id'),
      set: {
        title: `coalesce(t.number, '${BLANK}')`,
        place_label: 'null',
        lifecycle: `'DISPOSED'`,
      },
    },
  ],

  ACCOUNTS: [
    { table: 'qualification', key: 'id', where: LEFT },
    { table: 'spoken_language', key: 'id', where: LEFT },
    { table: 'notification', key: 'id', where: LEFT },
    {
      table: 'notification_stop_key',
      key: 'id',
      where: `exists (select from notification_choice c where c.id = t.choice_id and ${left('c.membership_id')})`,
    },
    {
      table: 'notification_choice',
      key: 'id',
      where: LEFT,
      after: [{ table: 'notification_stop_key', column: 'choice_id' }],
    },
    { table: 'calendar_feed', key: 'id', where: LEFT },
    {
      // What the provider calls them; a local account went when they left.
      table: 'sign_in_binding',
      key: 'id',
      where: LEFT,
      set: { subject: `'gallrad-' || t.id`, hint: 'null' },
    },
    {
      // One who works for two employers keeps the address until both have ended.
      table: 'person',
      key: 'id',
      own: 'exists (select from membership m where m.person_id = t.id and m.agency_id = $agency)',
      where: `not exists (select from membership m
        where m.person_id = t.id and coalesce(m.valid_to, 'infinity') >= due)`,
      set: { email: `'gallrad-' || t.id || '@localhost.invalid'` },
    },
    {
      table: 'membership',
      key: 'id',
      where: 't.valid_to < due',
      set: {
        function_title: `'${BLANK}'`,
        work_email: `'gallrad-' || t.id || '@localhost.invalid'`,
      },
    },
  ],
};
