import type { RetentionCode } from '../retention/retention-rules.js';

/**
 * The free texts that can be taken away when something was written that must not stand in the portal (J16),
 * and the rule of retention whose hold keeps them; without one, a hold on everything does. Text alone: never a
 * count, an event or a reader.
 */
export const REMOVABLE_TEXTS = {
  PASS_AIM: 'PASS_PLANS',
  PASS_INTERPRETER_PLAN: 'PASS_PLANS',
  PASS_COMMS_PLAN: 'PASS_PLANS',
  PASS_ABORT_CRITERIA: 'PASS_PLANS',
  CHECKLIST_POINT: 'PASS_PLANS',
  CHECKLIST_TEMPLATE: null,
  KEPT_CLASH: 'PASS_PLANS',
  GO_AHEAD_CONDITIONS: 'SAFETY_CHECKS',
  FIELD_REPORT_NOTE: 'FIELD_REPORTS',
  FIELD_REPORT_CORRECTION: 'FIELD_REPORTS',
  SEMINAR_TITLE: null,
  SEMINAR_AIM: null,
  SEMINAR_VENUE: null,
  PREVENTION_TITLE: null,
  PREVENTION_PURPOSE: null,
  PREVENTION_PLACE: null,
  PREVENTION_METHOD: null,
  MEETING_TITLE: null,
  MEETING_PLACE: null,
  MEETING_POINT: null,
  MEETING_SUMMARY: null,
  MEETING_DECISION: null,
  MEETING_COMMENT: null,
  DISSEMINATION_TITLE: null,
  DISSEMINATION_STAGE: null,
  DISSEMINATION_PURPOSE: null,
  DISSEMINATION_MESSAGE: null,
  DISSEMINATION_PLACE: null,
  DISSEMINATION_METHOD: null,
  DISSEMINATION_VOICE: null,
  MEDIA_TITLE: null,
  LEAD_WISH: 'LEADS',
  VISIT_TITLE: null,
  VISIT_PURPOSE: null,
  VISIT_PLACE: null,
  VISIT_AGENDA: null,
  VISIT_TRAVEL: null,
  VISIT_QUESTION: null,
  OBSERVATION: 'OBSERVATIONS',
  LEARNING_SAW: null,
  LEARNING_MEANS: null,
  MATERIAL_TITLE: null,
  SHELF_TITLE: 'MATERIALS',
  AGREEMENT_TITLE: null,
  AGREEMENT_REFERENCE: null,
  ROUTINE_IF_NOBODY: null,
  ROUTINE_ORIGIN: null,
  ROUTINE_TOOK: null,
  ROUTINE_REASON: null,
  TASK_BODY: 'TASKS',
  TASK_NOTE: 'TASKS',
  TASK_OFFER: 'TASKS',
  CONTACT_HOURS: null,
  CONTACT_NOTE: null,
  GOAL_TITLE: null,
  FIGURE_COMMENT: 'REPORTS',
  REPORT_TITLE: 'REPORTS',
  REPORT_SECTION: 'REPORTS',
} as const satisfies Readonly<Record<string, RetentionCode | null>>;

export type RemovableText = keyof typeof REMOVABLE_TEXTS;

export function isRemovableText(code: string): code is RemovableText {
  return Object.hasOwn(REMOVABLE_TEXTS, code);
}
