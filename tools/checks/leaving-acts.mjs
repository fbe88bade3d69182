/**
 * Everything by which somebody outside is written to or told, by the file of the server that asks for it: which
 * mutation, how a person is asked before it goes, and where. `npm test` compares it with the code: a file that sends
 * and is not here, a mutation that is not in the schema, a way that the page does not go, are found.
 *
 * - `HELD`: said and counted at the button, ten seconds to take it back (`libs/platform/web/undo`).
 * - `DIALOG`, `FORM`: what goes, and to whom, is read and pressed a second time, or was typed.
 * - `ANSWER`: whoever asked hears what was answered, and nobody else.
 * - `URGENT`: others are out in the street: it goes at once, and can be taken back by its own button.
 */
export const LEAVING = {
  'libs/identity/api/invitation/invitations.service.ts': [
    ['sendInvitationAgain', 'DIALOG', 'libs/identity/web/invitation/handle-dialog.tsx'],
    ['decideBinding', 'DIALOG', 'libs/identity/web/invitation/decide-dialog.tsx'],
  ],
  'libs/actors/api/question/send-questions.ts': [
    ['askActor', 'DIALOG', 'libs/actors/web/ask-dialog.tsx'],
    ['askActors', 'HELD', 'libs/actors/web/round-act.tsx'],
  ],
  'libs/handovers/api/link/handover-links.service.ts': [
    ['sendHandoverLink', 'DIALOG', 'libs/handovers/web/handover-dialogs.tsx'],
  ],
  'libs/agreements/api/agreements.service.ts': [
    ['stepAgreement', 'HELD', 'libs/agreements/web/agreement-page.tsx'],
    ['changeAgreement', 'DIALOG', 'libs/agreements/web/agreement-dialogs.tsx'],
    ['endAgreement', 'DIALOG', 'libs/agreements/web/end-dialog.tsx'],
  ],
  'libs/routines/api/routine-life.service.ts': [
    ['stepLocalRoutine', 'HELD', 'libs/routines/web/version.tsx'],
    ['answerLocalRoutine', 'ANSWER', 'libs/routines/web/answer-dialog.tsx'],
  ],
  'libs/activities/core/api/phased-activities.ts': [
    ['confirmSeminar', 'HELD', 'libs/activities/core/web/phased/phased-steps.tsx'],
    ['postponeSeminar', 'HELD', 'libs/activities/core/web/phased/phased-steps.tsx'],
    ['stepMeeting', 'HELD', 'libs/activities/core/web/phased/phased-steps.tsx'],
    ['cancelSeminar', 'DIALOG', 'libs/activities/core/web/phased/end-dialogs.tsx'],
    ['changeSeminar', 'FORM', 'libs/activities/core/web/phased/use-plan-form.ts'],
  ],
  'libs/activities/core/api/participant/participants.service.ts': [
    ['askParticipants', 'DIALOG', 'libs/activities/core/web/parts/participant-dialogs.tsx'],
  ],
  'libs/activities/seminars/api/seminars.service.ts': [
    ['cancelSeminar', 'DIALOG', 'libs/activities/core/web/phased/end-dialogs.tsx'],
  ],
  'libs/activities/seminars/api/evaluation/rounds.service.ts': [
    ['openEvaluationRound', 'HELD', 'libs/activities/seminars/web/evaluation/rounds.tsx'],
  ],
  'libs/activities/seminars/api/sign-up/seminar-list.service.ts': [
    ['inviteToSeminar', 'HELD', 'libs/activities/seminars/web/list/sign-up-link.tsx'],
    ['cancelSignUp', 'DIALOG', 'libs/activities/seminars/web/list/signed-up.tsx'],
  ],
  'libs/activities/seminars/api/sign-up/sign-up.service.ts': [
    ['leaveSeminar', 'HELD', 'libs/activities/seminars/web/sign-up/own-sign-up-page.tsx'],
    ['takeSeat', 'ANSWER', 'libs/activities/seminars/web/sign-up/own-sign-up-page.tsx'],
    ['askToSignUp', 'FORM', 'libs/activities/seminars/web/sign-up/sign-up-page.tsx'],
  ],
  'libs/activities/field-operations/api/invite/tell.ts': [
    ['sendPlan', 'HELD', 'libs/activities/field-operations/web/plan/send-dialog.tsx'],
    ['cancelPass', 'HELD', 'libs/activities/field-operations/web/plan/cancel-dialog.tsx'],
  ],
  'libs/activities/field-operations/api/take-over/take-over.service.ts': [
    ['reportUnable', 'HELD', 'libs/activities/field-operations/web/take-over/unable-dialog.tsx'],
    ['askTakeOver', 'HELD', 'libs/activities/field-operations/web/take-over/ask-dialog.tsx'],
    [
      'answerTakeOver',
      'ANSWER',
      'libs/activities/field-operations/web/take-over/take-over-dialog.tsx',
    ],
  ],
  'libs/activities/field-operations/api/report/report.service.ts': [
    ['correctFieldReport', 'FORM', 'libs/activities/field-operations/web/report/report-form.tsx'],
  ],
  'libs/activities/field-operations/api/go-ahead/go-ahead.service.ts': [
    [
      'refuseGoAhead',
      'DIALOG',
      'libs/activities/field-operations/web/go-ahead/refuse-go-ahead-dialog.tsx',
    ],
    [
      'noteOralGoAhead',
      'DIALOG',
      'libs/activities/field-operations/web/go-ahead/oral-go-ahead-dialog.tsx',
    ],
    ['giveGoAhead', 'ANSWER', 'libs/activities/field-operations/web/pass/use-direct-steps.ts'],
  ],
  'libs/activities/field-operations/api/run/area-stop.service.ts': [
    ['stopArea', 'URGENT', 'libs/activities/field-operations/web/pass/use-direct-steps.ts'],
    ['freeArea', 'URGENT', 'libs/activities/field-operations/web/pass/use-direct-steps.ts'],
  ],
  'libs/activities/field-operations/api/answer/answer.service.ts': [
    ['answerInvitation', 'ANSWER', 'libs/activities/field-operations/web/answer/answer-dialog.tsx'],
    [
      'notePhoneAnswer',
      'ANSWER',
      'libs/activities/field-operations/web/answer/phone-answer-dialog.tsx',
    ],
  ],
  'libs/reports/api/report-notices.ts': [
    ['askAgenciesForFigures', 'HELD', 'libs/reports/web/report-steps.tsx'],
  ],
  'libs/reports/api/figure-answers.service.ts': [
    ['answerFigure', 'ANSWER', 'libs/reports/web/answer-figures.tsx'],
    ['letFiguresGoUnconfirmed', 'DIALOG', 'libs/reports/web/step-dialogs.tsx'],
  ],
  'libs/reports/api/nudges.service.ts': [
    ['nudgeContributor', 'HELD', 'libs/reports/web/nudge.tsx'],
  ],
  'libs/trust/api/removal/removal.service.ts': [
    ['flagText', 'DIALOG', 'libs/safeguards/web/flag-text.tsx'],
  ],
};

/** Files that send because of the clock, a job, or one of the above: nobody presses for them alone. */
export const BY_ITSELF = [
  'libs/actors/api/question/actor-letters.ts',
  'libs/agreements/api/agreement-notices.ts',
  'libs/handovers/api/link/handover-letters.ts',
  'libs/identity/api/roles/role-notices.ts',
  'libs/mail/api/membership-invitations.ts',
  'libs/notifications/api/letter-writer.ts',
  'libs/reports/api/correct-report.job.ts',
  'libs/routines/api/routine-notices.ts',
  'libs/training/api/training-notices.ts',
  'libs/trust/api/access-review/access-review-notices.ts',
  'libs/activities/core/api/participant/participant-letters.ts',
  'libs/activities/core/api/participant/tell-participants.ts',
  'libs/activities/field-operations/api/go-ahead/fallen.ts',
  'libs/activities/field-operations/api/invite/invitation-letters.ts',
  'libs/activities/field-operations/api/outbox/outbox.service.ts',
  'libs/activities/field-operations/api/phone/expired-rights.ts',
  'libs/activities/field-operations/api/report/report-due.ts',
  'libs/activities/field-operations/api/take-over/places-of-leavers.ts',
  'libs/activities/seminars/api/evaluation/round-tasks.ts',
  'libs/activities/seminars/api/sign-up/member-seat.ts',
  'libs/activities/seminars/api/sign-up/seats.ts',
  'libs/activities/seminars/api/sign-up/sign-up-mail.ts',
  'libs/activities/seminars/api/sign-up/sign-up-times.ts',
];

const SENDS =
  /\bnotify\(\s*ctx|\btellParticipants\(\s*ctx|\blistChanged\(\s*ctx|\bplanRound\(\s*ctx|\bwriteLater\(\s*ctx|\bwrite(?:LinkTo|To|ToEach)\(\s*(?:ctx|organiser),|enqueue(?:Each)?\(\s*ctx,\s*(?:MAIL|ACTOR_LETTER|INVITATION|LETTER)_TASK|'\$\{(?:MAIL|NOTICE)_TASK\}'/;

/** Whether a file of the server asks for a letter or a notice. */
export const sends = (text) => SENDS.test(text);

/** What has to stand in the file of the page for the way it is said to go. */
const WAYS = {
  HELD: /useHeldMutation\(|useToldActs\(/,
  DIALOG: /Dialog/,
  FORM: /useForm\(|<Form\b|usePlanForm/,
  ANSWER: /<DialogForm\b|<Button\b|\bDirect\b/,
  URGENT: /\bDirect\b/,
};

/** Parts that several types share: the mutation is handed to them, so no name of one stands there. */
const SHARED = /^libs\/activities\/core\//;

/**
 * How an act fails to be asked about as its row says.
 * @param {string[]} row the mutation, the way and the file of the page
 * @param {string} text what stands in that file
 * @returns {string[]} one line for each thing that is not there; none when all is
 */
export function faultsOfAct([mutation, way, page], text) {
  const asked = `${mutation[0].toUpperCase()}${mutation.slice(1)}Document`;
  // An import alone asks for nothing: the second mention is the use.
  const uses = text.split(new RegExp(`\\b${asked}\\b`)).length - 1;
  return [
    ...(SHARED.test(page) || uses > 1 ? [] : [`${page} does not ask for ${asked}`]),
    ...(WAYS[way]?.test(text) ? [] : [`${page} does not go by ${way}`]),
  ];
}
