import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who did what in a pass works for the agency that says so, and what hangs on a part of a pass hangs on it in the same pass. */
export const fieldOperationsOwnReferences = ownReferences(
  '20261128-0805-field-operations-own-references',
  [
    ['field_operation', 'sent_by, agency_id', 'membership (id, agency_id)'],
    ['field_operation', 'cancelled_by, agency_id', 'membership (id, agency_id)'],
    ['standing_risk', 'written_by, agency_id', 'membership (id, agency_id)'],
    ['standing_risk', 'decided_by, agency_id', 'membership (id, agency_id)'],
    ['pass_member', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['pass_answer', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['pass_invitee', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['pass_check', 'answered_by, agency_id', 'membership (id, agency_id)'],
    ['field_report', 'locked_by, agency_id', 'membership (id, agency_id)'],
    ['field_report_correction', 'corrected_by, agency_id', 'membership (id, agency_id)'],
    ['field_report_hours', 'member_id, agency_id', 'pass_member (id, agency_id)'],
    ['debrief', 'noted_by, agency_id', 'membership (id, agency_id)'],
    ['kept_clash', 'kept_by, agency_id', 'membership (id, agency_id)'],
    ['take_over', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['take_over', 'asked_membership_id, agency_id', 'membership (id, agency_id)'],
    ['checklist_tick', 'ticked_by, agency_id', 'membership (id, agency_id)'],
    ['checklist_tick', 'point_id, activity_id', 'checklist_point (id, activity_id)'],
    ['briefing_heard', 'noted_by, agency_id', 'membership (id, agency_id)'],
    ['go_ahead_void', 'go_ahead_id, activity_id', 'go_ahead (id, activity_id)'],
    ['answer_key', 'invitee_id, agency_id', 'pass_invitee (id, agency_id)'],
  ],
  [
    ['pass_member', 'id, agency_id'],
    ['pass_invitee', 'id, agency_id'],
    ['checklist_point', 'id, activity_id'],
    ['go_ahead', 'id, activity_id'],
  ],
);
