import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, ok, type Result } from '@stad/platform/rules/result.js';

export const INVITATION_ANSWERS = ['NO_ANSWER', 'ACCEPTED', 'DECLINED'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** Problem: `INVITATION_ANSWER_UNKNOWN`. */
export function checkAnswer(code: string): Result<InvitationAnswer> {
  const answer = INVITATION_ANSWERS.find((known) => known === code);
  return answer ? ok(answer) : fail({ code: 'INVITATION_ANSWER_UNKNOWN', field: 'answer' });
}

/** Who is asked: a contact function or an actor of the map, never a person by name. */
export interface Invitee {
  readonly functionId?: string | null;
  readonly actorId?: string | null;
}

export interface Invitation extends Invitee {
  readonly answer: InvitationAnswer;
}

/** The invitee as one comparable word; null when it names none or both. */
function inviteeKey(invitee: Invitee): string | null {
  const { functionId, actorId } = invitee;
  if (functionId && !actorId) return `function ${functionId}`;
  return actorId && !functionId ? `actor ${actorId}` : null;
}

/**
 * The invitees that are new: asking somebody twice is not an error, it asks nobody again.
 * Problems: `INVITEE_MISSING`, `INVITEE_UNCLEAR` (neither or both of function and actor) on `invitees.{n}`.
 */
export function newInvitees(
  asked: readonly Invitee[],
  already: readonly Invitee[],
): Result<readonly Invitee[]> {
  const problems: Problem[] = [];
  if (asked.length === 0) problems.push({ code: 'INVITEE_MISSING', field: 'invitees' });
  const known = new Set(already.map(inviteeKey));
  const fresh: Invitee[] = [];
  asked.forEach((invitee, index) => {
    const key = inviteeKey(invitee);
    if (key === null) problems.push({ code: 'INVITEE_UNCLEAR', field: `invitees.${index}` });
    else if (!known.has(key)) fresh.push(invitee);
    known.add(key);
  });
  return check(problems, fresh);
}

export interface AnswerCounts {
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly noAnswer: number;
}

export function countAnswers(invitations: readonly Invitation[]): AnswerCounts {
  const count = (answer: InvitationAnswer) =>
    invitations.filter((invitation) => invitation.answer === answer).length;
  return {
    asked: invitations.length,
    accepted: count('ACCEPTED'),
    declined: count('DECLINED'),
    noAnswer: count('NO_ANSWER'),
  };
}
