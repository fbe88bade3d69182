/**
 * Every value of every column of the database that says how something stands, and who is told of it: kinds of rows of
 * *Väntar på dig* (in capitals), or why no row tells. A value without a line is red, and so is a line without a value.
 */
export const STATE_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'access_review.state': {
    OPEN: 'ACCESS_TO_JUDGE ACCESS_TO_CONCLUDE',
    CONCLUDED: 'ACCESS_REVIEW_DUE',
  },
  'access_review_item.answer': {
    IN_WORK: 'ACCESS_TO_JUDGE',
    NOT_IN_WORK: 'ACCESS_TO_JUDGE',
  },
  'access_review_item.state': {
    WAITING: 'ACCESS_TO_JUDGE',
    ASKED: 'ACCESS_ASKED',
    ANSWERED: 'ACCESS_TO_JUDGE',
    AUTHORISED: 'it is judged; the whole is concluded by ACCESS_TO_CONCLUDE',
    DEVIATION: 'it is judged; the whole is concluded by ACCESS_TO_CONCLUDE',
  },
  'activity.phase': {
    PLANNED: 'its planner confirms it at any time; those who are asked have PARTICIPATION_ASKED',
    CONFIRMED: 'ACTIVITY_OVER',
    ONGOING: 'ACTIVITY_OVER PASS_RUNNING',
    COMPLETED: 'ACTIVITY_TO_EVALUATE',
    EVALUATED: 'it is done; what was learnt has LEARNING_TO_DECIDE',
    POSTPONED: 'ACTIVITY_POSTPONED',
    CANCELLED: 'it is off, and those who were asked have a letter',
  },
  'activity_participant.answer': {
    NO_ANSWER: 'PARTICIPATION_ASKED PARTICIPANT_BOUNCED',
    ACCEPTED: 'nothing is left to do; another time than it was said has OTHER_TIME_PROPOSED',
    DECLINED: 'the planner sees it in the list of who comes, and need do nothing',
  },
  'actor_change.state': {
    ...Object.fromEntries(
      ['IDENTIFIED', 'CONTACTED', 'INTERESTED', 'AGREED', 'ACTIVE', 'PAUSED', 'LEFT'].map(
        (state) => [state, 'what was; how it stands is actor_file.state'],
      ),
    ),
  },
  'actor_file.state': {
    ...Object.fromEntries(
      ['IDENTIFIED', 'CONTACTED', 'INTERESTED', 'AGREED', 'ACTIVE', 'PAUSED'].map((state) => [
        state,
        'ACTOR_STEP',
      ]),
    ),
    LEFT: 'it takes no part any more',
  },
  'actor_question.decision': {
    TAKEN: 'the card says what they said',
    REFUSED: 'the card stays as it was, and the reason stands beside it',
  },
  'agreement.state': {
    DRAFT: 'its writer goes on at any time, and nobody waits',
    REVIEW: 'AGREEMENT_ASKED',
    SIGNED: 'AGREEMENT_ENDS',
  },
  'background_task.state': {
    WAITING: 'the portal does it',
    RUNNING: 'the portal does it',
    DONE: 'its result stands where it was begun',
    REFUSED: 'it says why where it was begun',
    FAILED: 'the one who began it is told by a notice, and operations by their own watch',
  },
  'content_removal.advice': {
    ERASE: 'advice is heard; the decision is TEXT_FLAGGED',
    KEEP: 'advice is heard; the decision is TEXT_FLAGGED',
  },
  'content_removal.state': {
    FLAGGED: 'TEXT_FLAGGED TEXT_TO_ADVISE',
    ERASED: 'TEXT_TO_NOTE',
    KEPT: 'TEXT_TO_NOTE',
  },
  'disposal.state': {
    PROPOSED: 'DISPOSAL_TO_DECIDE',
    APPROVED: 'the portal does it',
    REFUSED: 'it is decided; the next proposal is another',
    DONE: 'it is done',
  },
  'dissemination_lead.state': {
    NEW: 'LEAD_TO_FOLLOW_UP',
    FOLLOWED_UP: 'they have heard; what comes next is theirs',
    BECAME_ACTOR: 'it goes on as an actor: ACTOR_STEP',
    BECAME_MEETING: 'it goes on as a meeting',
    BECAME_ADOPTION: 'it goes on as a programme of their own',
    ENDED: 'it is done',
  },
  'entered_figure.state': {
    ENTERED: 'FIGURES_ENTERED',
    APPROVED: 'it counts',
    WITHDRAWN: 'it counts no more',
  },
  'field_act.state': {
    TAKEN: 'it holds',
    SAME: 'it said what stood',
    CONFLICT: 'FIELD_ACT_CLASH',
    CHOSEN: 'somebody has chosen',
    DROPPED: 'somebody has chosen',
  },
  'field_operation.state': {
    PLANNING: 'PASS',
    AWAITING_GO: 'PASS GO_AHEAD_FELL GO_AHEAD_REFUSED PASS_LETTER_LOST PASS_WITHOUT_LEADER',
    READY: 'PASS PASS_WITHOUT_LEADER',
    ACTIVE: 'PASS_RUNNING',
    RETURNED: 'PASS',
    CLOSED: 'it is done',
    CANCELLED: 'it is off, and those who were asked have a letter',
  },
  'field_report.state': {
    OPEN: 'PASS',
    LOCKED: 'it counts; the pass is closed by PASS',
    CORRECTED: 'it counts; the pass is closed by PASS',
  },
  'go_ahead.decision': { GIVEN: 'PASS GO_AHEAD_FELL', NOT_GIVEN: 'GO_AHEAD_REFUSED' },
  'handover.state': {
    REGISTERED: 'HANDOVERS_TO_CONFIRM HANDOVERS_UNCONFIRMED',
    CONFIRMED: 'somebody has taken it on',
    WRONG_RECEIVER: 'HANDOVERS_UNCONFIRMED',
  },
  'learning.decision': {
    ADOPT: 'LEARNING_TO_FOLLOW_UP',
    ADAPT: 'LEARNING_TO_FOLLOW_UP',
    REJECT: 'it is decided, with its reason',
  },
  'learning.outcome': {
    YES: 'it became so',
    PARTLY: 'somebody has answered; more is a learning of its own',
    NO: 'somebody has answered; more is a learning of its own',
  },
  'legal_confirmation.state': {
    DRAFT: 'LEGAL_TO_CONFIRM',
    CONFIRMED: 'LEGAL_TO_CONFIRM',
    REJECTED:
      'nothing is shared on it; a new wording comes with a release and has LEGAL_TO_CONFIRM',
  },
  'legal_confirmation_version.state': {
    DRAFT: 'what was; how it stands is legal_confirmation.state',
    CONFIRMED: 'what was; how it stands is legal_confirmation.state',
    REJECTED: 'what was; how it stands is legal_confirmation.state',
  },
  'local_routine.state': {
    DRAFT: 'its writer goes on at any time, and nobody waits',
    ASKED: 'ROUTINE_ASKED ROUTINE_DECLINED',
    AGREED: 'ROUTINE_AGREED',
  },
  'local_routine_answer.answer': {
    AGREED: 'they have agreed; when all have, ROUTINE_AGREED',
    DECLINED: 'ROUTINE_DECLINED',
    TAKEN_BACK: 'ROUTINE_ASKED',
  },
  'mail_delivery.state': {
    QUEUED: 'the portal sends it',
    SENT: 'it was taken by the address',
    REFUSED:
      'PARTICIPANT_BOUNCED PASS_LETTER_LOST ACTOR_BOUNCED INVITATIONS_BOUNCED SIGN_UP_BOUNCED',
    BOUNCED:
      'PARTICIPANT_BOUNCED PASS_LETTER_LOST ACTOR_BOUNCED INVITATIONS_BOUNCED SIGN_UP_BOUNCED',
  },
  'meeting.agenda': {
    OWN: 'AGENDA_UNSENT',
    JOINT: 'the core group has it before it',
    SENT: 'those who are asked have it',
  },
  'pass_agency_fact.report_state': {
    OPEN: 'PASS',
    LOCKED: 'it counts',
    CORRECTED: 'it counts',
  },
  'pass_answer.answer': {
    IN_FIELD: 'they come; the next step of the pass is PASS',
    STANDBY: 'they stand by; the next step of the pass is PASS',
    INFORMED: 'they know; the next step of the pass is PASS',
    DECLINED: 'the planner is told by a notice, and the pass waits for nobody else by it',
  },
  'programme.state': {
    PLANNED: 'it begins by its day',
    ACTIVE: 'its reports have rows of their own',
    REPORTING: 'its reports have rows of their own',
    CLOSED: 'it is over',
  },
  'progress_report.state': {
    DRAFT: 'REPORT_TO_WRITE',
    INTERNAL_REVIEW: 'REPORT_TO_WRITE',
    AGENCY_APPROVAL: 'FIGURES_TO_CONFIRM FIGURES_TO_CHANGE FIGURES_SILENT CONTRIBUTOR_SILENT',
    FROZEN: 'REPORT_TO_SIGN REPORT_TO_SEND',
    SUBMITTED: 'the funder has it, and answers outside the portal',
    SUPPLEMENT_REQUESTED: 'REPORT_TO_COMPLETE',
    COMPLETED: 'the funder has it, and answers outside the portal',
    APPROVED_BY_FUNDER: 'it is done; archiving it has no day',
    REPAYMENT_DEMANDED: 'it is done; the money is outside the portal',
    ARCHIVED: 'it is done',
  },
  'report_figure_answer.decision': {
    APPROVED: 'it may stand in the report',
    CHANGE_REQUESTED: 'FIGURES_TO_CHANGE',
  },
  'role_proposal.state': {
    OPEN: 'ROLES_TO_APPROVE',
    APPROVED: 'the person has the role, and is told by a notice',
    REFUSED: 'the one who proposed it sees it in the list of people',
    WITHDRAWN: 'nobody waits for it',
    VOID: 'nobody waits for it',
  },
  'seminar_invitation.answer': {
    NO_ANSWER: 'PARTICIPATION_ASKED',
    ACCEPTED: 'nothing is left to do',
    DECLINED: 'the planner sees it in the list of who comes, and need do nothing',
  },
  'seminar_quote.state': {
    WAITING: 'answers to a round are read when somebody asks (decision 44)',
    SHOWN: 'it is shown',
  },
  'seminar_sign_up.came_back': {
    BOUNCED: 'SIGN_UP_BOUNCED',
    OTHER_TIME: 'the planner sees it in the list; a seat is one’s own to give back',
  },
  'seminar_sign_up.state': {
    INVITED: 'they are outside the portal, and have a letter',
    ASKED: 'they are outside the portal, and have a letter to confirm by',
    SEAT: 'they have a seat',
    QUEUED: 'SEMINAR_FULL',
    OFFERED: 'they are outside the portal, and have a letter with its last hour',
    LAPSED: 'the seat goes to the next, who has a letter',
    CANCELLED: 'they come not',
  },
  'shelf_item.state': {
    DRAFT: 'its writer goes on at any time, and nobody waits',
    PUBLISHED: 'SHELF_REVIEW',
    WITHDRAWN: 'it is off the shelf',
  },
  'sign_in_binding.state': {
    PENDING: 'SIGN_INS_TO_APPROVE',
    APPROVED: 'the person signs in',
    REFUSED: 'it is decided',
    ENDED: 'it is over',
  },
  'standing_risk.state': {
    SUBMITTED: 'RISK_TO_DECIDE RISK_TO_HEAR',
    APPROVED: 'RISK_ENDS',
    REJECTED: 'RISK_REJECTED',
  },
  'take_over.state': {
    OPEN: 'PASS_WITHOUT_LEADER',
    ASKED: 'PASS',
    TAKEN: 'somebody has taken over',
  },
  'task.state': {
    OPEN: 'TASK_DUE TASK_GIVEN TASK_OF_NOBODY',
    OFFERED: 'TASK_OFFERED',
    TAKEN: 'the other agency has it as a task of its own',
    DONE: 'it is done',
    DROPPED: 'it is dropped, with its reason',
  },
  'task_change.state': {
    ...Object.fromEntries(
      ['OPEN', 'OFFERED', 'TAKEN', 'DONE', 'DROPPED'].map((state) => [
        state,
        'what was; how it stands is task.state',
      ]),
    ),
  },
  'task_offer.state': {
    OPEN: 'TASK_OFFERED',
    TAKEN: 'the other agency has it as a task of its own',
    DECLINED: 'TASK_DUE TASK_GIVEN TASK_OF_NOBODY',
    WITHDRAWN: 'TASK_DUE TASK_GIVEN TASK_OF_NOBODY',
  },
};

/** Tables whose state is that of the activity they are of. */
export const AS_THE_ACTIVITY: readonly string[] = [
  'dissemination.state',
  'meeting.state',
  'prevention.state',
  'seminar.state',
  'study_visit.state',
];

/** Columns that say how something stands: by name, and with a closed list of values. */
export const COLUMNS_OF_STATES = `
  select t.relname || '.' || c.attname as name,
    array(select m[1] from regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z_]+)''', 'g') m) as values
  from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_attribute c on c.attrelid = t.oid and c.attnum = any (k.conkey)
  where k.contype = 'c' and cardinality(k.conkey) = 1 and t.relnamespace = 'public'::regnamespace
    and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%'
    and (c.attname ~ '(^|_)state$' or c.attname in ('agenda', 'answer', 'advice', 'came_back', 'decision', 'outcome', 'phase'))
  order by 1`;
