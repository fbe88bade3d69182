import { COLLEAGUE, CORE, CORE_READ, JOINT, MANAGER, type Right, SELF } from './right.js';

/** *Pass plan*, *Check-in*: own, and shared with the agency (P2 once sent). */
const PART = { read: CORE_READ, readOthers: CORE_READ };
/** *Pass check*, *Field report*, *Small counts*, *Debrief* (P3): the own agency’s, and never the safety representative. */
const COUNTS = { read: CORE };

/** FIELD, MANAGER and PROJECT_LEAD plan and run; a DUTY_MANAGER reads, answers, checks and gives the go-ahead. */
export const OF_PASSES: readonly Right[] = [
  { table: 'field_operation', ...PART, add: JOINT, change: JOINT, remove: JOINT },
  { table: 'field_operation_area', ...PART, add: JOINT, remove: JOINT },
  // An agency that takes part starts, returns and closes, too.
  { table: 'pass_progress', ...PART, change: JOINT, changeOthers: JOINT },
  { table: 'pass_invitation', ...PART, add: JOINT, remove: JOINT },
  { table: 'pass_invitee', ...PART, add: JOINT, change: JOINT },
  { table: 'answer_key', add: JOINT },
  // The planners note what another agency answered by phone.
  { table: 'pass_answer', ...PART, add: JOINT, addOthers: JOINT },
  // The planners keep the places of the others, and each the own people.
  {
    table: 'pass_member',
    ...PART,
    add: JOINT,
    change: JOINT,
    remove: JOINT,
    addOthers: JOINT,
    changeOthers: JOINT,
    removeOthers: JOINT,
  },
  { table: 'take_over', ...PART, add: CORE, change: CORE },
  { table: 'untrained_decision', ...COUNTS, add: CORE },
  { table: 'kept_clash', ...PART, add: JOINT },
  {
    table: 'checklist_template',
    read: `${CORE_READ} AGENCY_ADMIN`,
    add: `${MANAGER} AGENCY_ADMIN`,
    change: `${MANAGER} AGENCY_ADMIN`,
  },
  { table: 'checklist_point', ...PART, add: JOINT, remove: JOINT },
  { table: 'checklist_tick', ...PART, add: JOINT, remove: JOINT },
  { table: 'briefing_heard', ...PART, add: CORE, remove: CORE },
  { table: 'pass_check', ...COUNTS, add: CORE, change: CORE },
  { table: 'pass_agency_fact', ...PART },
  { table: 'go_ahead', ...PART, add: CORE },
  { table: 'go_ahead_void', ...PART, add: CORE },
  { table: 'standing_risk', read: CORE_READ, add: JOINT, change: MANAGER },
  { table: 'standing_risk_fact', ...PART },
  { table: 'pass_new_words', ...PART, add: JOINT },
  { table: 'voice_check_in', ...PART, add: CORE },
  {
    ...{ table: 'field_act', ...PART, add: JOINT, change: JOINT },
    set: `state = 'CHOSEN', chosen_by = app.membership_id(), chosen_agency_id = app.agency_id(), chosen_title = 'x', chosen_at = now()`,
  },
  { table: 'field_count', ...COUNTS, add: JOINT, change: JOINT, remove: JOINT },
  { table: 'team_count', ...COUNTS },
  { table: 'field_late_count', ...COUNTS, add: JOINT, change: JOINT },
  // The own phone.
  { table: 'field_device', read: SELF, add: JOINT, change: JOINT },
  { table: 'field_outbox_receipt', read: JOINT, add: JOINT },
  { table: 'field_pass_key', read: JOINT, add: JOINT },
  { table: 'field_report', ...COUNTS, add: JOINT, change: JOINT },
  { table: 'field_report_breakdown', ...COUNTS, add: JOINT, remove: JOINT },
  { table: 'field_report_hours', ...COUNTS, add: JOINT, remove: JOINT },
  { table: 'field_report_correction', ...COUNTS, add: JOINT },
  { table: 'debrief', ...COUNTS, add: JOINT },
  { table: 'routine_trial', ...COUNTS, add: JOINT, change: JOINT },
  // *Directory*.
  { table: 'crew_card', read: COLLEAGUE, readOthers: CORE },
  { table: 'training_gate', read: MANAGER, add: MANAGER, change: MANAGER },
  // *Busy spans*: written by the system, with what CORE plans and answers.
  { table: 'busy_span', read: CORE, readOthers: CORE, add: CORE, remove: CORE },
];
