/**
 * Tables that no retention rule disposes of, each with why. A new table is in a rule
 * (`libs/trust/api/retention/disposal-targets.ts`) or here: a new line is a decision on how long what it
 * holds is kept, and stands in docs/compliance/gallringsplan.md too.
 */
const ARCHIVE = 'permanent: reports, decisions and what they rest on';
const FRAME = 'the frame of the cooperation: as long as it lasts';
const BY_ITSELF = 'lives for minutes or days, and goes by itself';
const WITH_ACCOUNT = 'goes when its owner leaves, or is nothing but ids, days and hashes';
const FOLLOWS = 'kept by trigger: goes or changes with what it follows';
const IN_FORCE = 'what is in force: replaced by the organisation itself';
const PASS_FACTS = 'that and when a pass was held, and between whom: no text, nobody named';

export const NOT_DISPOSED: Readonly<Record<string, string>> = {
  access_review: 'permanent: that the log was controlled, and what it showed',
  access_review_item: 'permanent: ids, times and verdicts; stands in for the log',
  activity_share: PASS_FACTS,
  agency: FRAME,
  area: FRAME,
  'audit.chain': 'where each chain stands',
  'audit.event': 'rule ACCESS_LOG, by its chain (`app.cut_log`)',
  'audit.payload':
    'goes with the rows that it tells of (`app.forget_payload`), at the latest with its event',
  background_task: BY_ITSELF,
  background_task_input: 'what was handed in: goes with the end of the work, else after a day',
  budget_change: ARCHIVE,
  budget_line: ARCHIVE,
  calendar_decision: FRAME,
  checklist_template: IN_FORCE,
  closing_day: FRAME,
  contact_function: IN_FORCE,
  content_removal: 'permanent: that a text was flagged and what was decided; never what it said',
  content_removal_text: 'goes when it is decided whether the text may stand',
  crew_card: FOLLOWS,
  deputy: WITH_ACCOUNT,
  directory_entry: FOLLOWS,
  disposal: 'permanent: the protocol',
  disposal_hold: 'permanent: who kept what from being disposed of, and why',
  entered_amount: ARCHIVE,
  entered_figure: ARCHIVE,
  field_sum: 'permanent: sums of programmes whose reports were disposed of',
  funding_grant: ARCHIVE,
  goal: ARCHIVE,
  grant_condition: ARCHIVE,
  identity_provider: FRAME,
  ledger_row: ARCHIVE,
  legal_confirmation: ARCHIVE,
  legal_confirmation_version: ARCHIVE,
  local_account: WITH_ACCOUNT,
  local_secret: WITH_ACCOUNT,
  mutation_receipt: BY_ITSELF,
  on_call_coverage: IN_FORCE,
  pass_agency_fact: PASS_FACTS,
  pass_invitation: PASS_FACTS,
  pass_number_series: FRAME,
  pass_progress: PASS_FACTS,
  passkey: WITH_ACCOUNT,
  passkey_challenge: BY_ITSELF,
  programme: FRAME,
  programme_site: FRAME,
  progress_report: ARCHIVE,
  published_figure: ARCHIVE,
  recovery_code: WITH_ACCOUNT,
  report_event: ARCHIVE,
  report_fetch: ARCHIVE,
  report_figure: ARCHIVE,
  report_figure_answer: ARCHIVE,
  report_nudge: ARCHIVE,
  report_section: ARCHIVE,
  report_signed_copy: ARCHIVE,
  report_snapshot: ARCHIVE,
  role_period: 'ids, roles and times: by them a reading in the log is judged',
  role_proposal: 'ids, roles and times, and the ground of the operator, of no person',
  second_step: BY_ITSELF,
  seminar: 'what was offered, to how many: no text about anybody',
  seminar_attendance: 'counts from the start',
  seminar_sum: 'permanent: sums of what was held, without the evaluation once that is disposed of',
  sign_in_attempt: BY_ITSELF,
  sign_in_flow: BY_ITSELF,
  site: FRAME,
  site_agency: FRAME,
  undertaking_acceptance: WITH_ACCOUNT,
  unit: FRAME,
};
