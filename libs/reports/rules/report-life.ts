import { defineLife } from '@stad/platform/rules/life.js';

export type ReportState =
  | 'DRAFT'
  | 'INTERNAL_REVIEW'
  | 'AGENCY_APPROVAL'
  | 'FROZEN'
  | 'SUBMITTED'
  | 'SUPPLEMENT_REQUESTED'
  | 'COMPLETED'
  | 'APPROVED_BY_FUNDER'
  | 'REPAYMENT_DEMANDED'
  | 'ARCHIVED';

/** A programme has a handful a year; the list holds the latest of more, and says so. */
export const MOST_REPORTS = 100;

/** Reports of a programme that are not frozen; each is worked on, and holds a closing day. */
export const MOST_OPEN_REPORTS = 24;

export type ReportStep =
  | 'review'
  | 'askAgencies'
  | 'takeBack'
  | 'freeze'
  | 'submit'
  | 'noteSupplementRequest'
  | 'freezeSupplement'
  | 'complete'
  | 'noteApproval'
  | 'noteRepayment'
  | 'archive';

/** From draft to archive (field.md 4.1). What is frozen never goes back. */
export const reportLife = defineLife<ReportState, ReportStep>({
  DRAFT: { review: 'INTERNAL_REVIEW', askAgencies: 'AGENCY_APPROVAL' },
  INTERNAL_REVIEW: { takeBack: 'DRAFT', askAgencies: 'AGENCY_APPROVAL' },
  AGENCY_APPROVAL: { takeBack: 'DRAFT', freeze: 'FROZEN' },
  FROZEN: { submit: 'SUBMITTED' },
  SUBMITTED: {
    noteSupplementRequest: 'SUPPLEMENT_REQUESTED',
    noteApproval: 'APPROVED_BY_FUNDER',
    noteRepayment: 'REPAYMENT_DEMANDED',
  },
  // The new version is made before it is sent, and may be made anew until it is.
  SUPPLEMENT_REQUESTED: { freezeSupplement: 'SUPPLEMENT_REQUESTED', complete: 'COMPLETED' },
  COMPLETED: {
    noteSupplementRequest: 'SUPPLEMENT_REQUESTED',
    noteApproval: 'APPROVED_BY_FUNDER',
    noteRepayment: 'REPAYMENT_DEMANDED',
  },
  APPROVED_BY_FUNDER: { archive: 'ARCHIVED' },
  REPAYMENT_DEMANDED: { archive: 'ARCHIVED' },
  ARCHIVED: {},
});

/** The states in which texts and figures may still change. */
export const OPEN_STATES: readonly ReportState[] = ['DRAFT', 'INTERNAL_REVIEW', 'AGENCY_APPROVAL'];

/** Texts may be written: until it is frozen, and again when the funder asks for more. */
export function takesText(state: ReportState): boolean {
  return isOpen(state) || state === 'SUPPLEMENT_REQUESTED';
}

/** Texts and figures may still change. */
export function isOpen(state: ReportState): boolean {
  return OPEN_STATES.includes(state);
}

/** The stored bytes exist and never change (INV-16). */
export function isFrozen(state: ReportState): boolean {
  return !isOpen(state);
}
