import type { RemovableText } from '../../rules/removal/removable-texts.js';

/** Where a text stands, and what else was made of it. SQL over the row `t`. */
export interface RemovalTarget {
  readonly table: string;
  /** The column by which the access log, and a removal, know the row. */
  readonly key: 'id' | 'activity_id';
  readonly column: string;
  /** A list of texts: it goes as a whole. */
  readonly isList?: true;
  /** Counted up with the text: whoever has an older page open does not write it back. */
  readonly version?: string;
  /** Only such rows of the table. */
  readonly where?: string;
  /** The record that the operations which write the text answer: their receipts name it. */
  readonly parent?: string;
  readonly operations: readonly string[];
  /** Whether a frozen report says it. Over its `content` as `c`, and `was`, the text as JSON. */
  readonly frozen?: {
    /** Narrows the reports to look into. */
    readonly reports: string;
    readonly says: string;
    /** The content without it. */
    readonly without: string;
  };
}

const PASS_PLANNING = ['planFieldPass', 'copyLastPass', 'repeatPass'];
const SEMINAR = ['planSeminar', 'changeSeminar'];
const STUBS = `('', '$hidden', '$removed')`;

export const REMOVAL_TARGETS: Readonly<Record<RemovableText, RemovalTarget>> = {
  PASS_AIM: {
    ...{ table: 'field_operation', key: 'activity_id', column: 'aim', version: 'when_version' },
    operations: [...PASS_PLANNING, 'changeWhenAndWhere'],
  },
  PASS_INTERPRETER_PLAN: {
    ...{ table: 'field_operation', key: 'activity_id', column: 'interpreter_plan' },
    ...{ version: 'readiness_version', operations: [...PASS_PLANNING, 'changeReadiness'] },
  },
  PASS_COMMS_PLAN: {
    ...{ table: 'field_operation', key: 'activity_id', column: 'comms_plan' },
    ...{ version: 'readiness_version', operations: [...PASS_PLANNING, 'changeReadiness'] },
  },
  PASS_ABORT_CRITERIA: {
    ...{ table: 'field_operation', key: 'activity_id', column: 'abort_criteria', isList: true },
    ...{ version: 'readiness_version', operations: [...PASS_PLANNING, 'changeReadiness'] },
  },
  CHECKLIST_POINT: {
    ...{ table: 'checklist_point', key: 'id', column: 'text', parent: 't.activity_id' },
    operations: [...PASS_PLANNING, 'addChecklistPoint', 'giveGoAhead', 'noteOralGoAhead'],
  },
  CHECKLIST_TEMPLATE: {
    ...{ table: 'checklist_template', key: 'id', column: 'points', isList: true },
    ...{ version: 'version' },
    operations: ['saveChecklistTemplate'],
  },
  KEPT_CLASH: {
    ...{ table: 'kept_clash', key: 'id', column: 'note', parent: 't.activity_id' },
    operations: ['keepClash'],
  },
  GO_AHEAD_CONDITIONS: {
    ...{ table: 'go_ahead', key: 'id', column: 'conditions', isList: true },
    ...{ parent: 't.activity_id', operations: ['giveGoAhead', 'noteOralGoAhead'] },
  },
  FIELD_REPORT_NOTE: {
    ...{ table: 'field_report', key: 'id', column: 'note_for_learning', version: 'version' },
    ...{ parent: 't.activity_id', operations: ['saveFieldReport', 'correctFieldReport'] },
  },
  FIELD_REPORT_CORRECTION: {
    ...{ table: 'field_report_correction', key: 'id', column: 'note' },
    parent: '(select f.activity_id from field_report f where f.id = t.report_id)',
    operations: ['correctFieldReport'],
  },
  SEMINAR_TITLE: {
    ...{ table: 'activity', key: 'id', column: 'title', version: 'version' },
    ...{ where: `t.kind = 'SEMINAR'`, operations: SEMINAR },
    frozen: {
      reports: 'true',
      says: `exists (select from jsonb_array_elements(c -> 'activities') a where a -> 'title' = was)`,
      without: `jsonb_set(c, '{activities}', (select jsonb_agg(case when a -> 'title' = was
        then jsonb_set(a, '{title}', stub) else a end order by at)
        from jsonb_array_elements(c -> 'activities') with ordinality x (a, at)))`,
    },
  },
  SEMINAR_AIM: {
    ...{ table: 'seminar', key: 'activity_id', column: 'aim', operations: SEMINAR },
  },
  SEMINAR_VENUE: {
    ...{ table: 'activity', key: 'id', column: 'place_label', version: 'version' },
    ...{ where: `t.kind = 'SEMINAR'`, operations: SEMINAR },
  },
  CONTACT_HOURS: {
    ...{ table: 'contact_function', key: 'id', column: 'hours', version: 'version' },
    operations: ['createContactFunction', 'changeContactFunction'],
  },
  CONTACT_NOTE: {
    ...{ table: 'contact_function', key: 'id', column: 'note', version: 'version' },
    operations: ['createContactFunction', 'changeContactFunction'],
  },
  GOAL_TITLE: {
    ...{ table: 'goal', key: 'id', column: 'title', version: 'version' },
    operations: ['addGoal', 'changeGoal'],
  },
  FIGURE_COMMENT: {
    ...{ table: 'report_figure_answer', key: 'id', column: 'comment' },
    parent: '(select f.report_id from report_figure f where f.id = t.report_figure_id)',
    operations: ['answerFigure'],
  },
  REPORT_TITLE: {
    ...{ table: 'progress_report', key: 'id', column: 'title', version: 'version' },
    operations: ['createReport'],
    frozen: {
      reports: 's.report_id = r.record_id',
      says: `c ->> 'title' not in ${STUBS}`,
      without: `jsonb_set(c, '{title}', stub)`,
    },
  },
  REPORT_SECTION: {
    ...{ table: 'report_section', key: 'id', column: 'body', version: 'version' },
    ...{ parent: 't.report_id', operations: ['writeSection'] },
    frozen: {
      reports: `s.report_id = (select p.report_id from report_section p where p.id = r.record_id)`,
      says: `exists (select from jsonb_array_elements(c -> 'sections') a
        where a ->> 'number' = (select p.number::text from report_section p where p.id = r.record_id)
          and a ->> 'text' not in ${STUBS})`,
      without: `app.without_section(c, (select p.number from report_section p where p.id = r.record_id), stub)`,
    },
  },
};
