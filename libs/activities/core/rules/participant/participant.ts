import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, ok, type Result } from '@stad/platform/rules/result.js';

export const PARTICIPANT_ANSWERS = ['NO_ANSWER', 'ACCEPTED', 'DECLINED'] as const;
export type ParticipantAnswer = (typeof PARTICIPANT_ANSWERS)[number];

/** Most functions that take part in one activity by name of the function. */
export const MOST_PARTICIPANTS = 200;

/**
 * A function or unit of an agency that is asked to come, or an actor of the town without sign-in; never a
 * person by name.
 */
export interface AskedParticipant {
  /** Null for an actor: a hotel, a landlord. */
  readonly agencyId: string | null;
  /** *Socialsekreterare 2*, *Utvecklingsenheten*, *Hotell Lillån*. */
  readonly functionTitle: string;
  /** Where it is written to when it has no account. */
  readonly mailbox?: string | null;
}

/**
 * Those that are new: asking a function twice asks nobody again.
 * Problems: `PARTICIPANT_MISSING`, `PARTICIPANT_UNNAMED` on `participants.{n}`, `TOO_MANY_PARTICIPANTS` { largest }.
 */
export function askParticipants(
  asked: readonly AskedParticipant[],
  already: readonly AskedParticipant[],
): Result<readonly AskedParticipant[]> {
  const problems: Problem[] = [];
  if (asked.length === 0) problems.push({ code: 'PARTICIPANT_MISSING', field: 'participants' });
  const known = new Set(already.map(keyOf));
  const fresh: AskedParticipant[] = [];
  asked.forEach((each, at) => {
    const functionTitle = each.functionTitle.trim();
    if (functionTitle.length < 2) {
      problems.push({ code: 'PARTICIPANT_UNNAMED', field: `participants.${at}` });
    }
    const key = keyOf(each);
    if (!known.has(key)) fresh.push({ ...each, functionTitle });
    known.add(key);
  });
  if (already.length + fresh.length > MOST_PARTICIPANTS) {
    const params = { largest: MOST_PARTICIPANTS };
    problems.push({ code: 'TOO_MANY_PARTICIPANTS', field: 'participants', params });
  }
  return check(problems, fresh);
}

/** Problem: `PARTICIPANT_ANSWER_UNKNOWN`. */
export function participantAnswer(code: string): Result<ParticipantAnswer> {
  const answer = PARTICIPANT_ANSWERS.find((known) => known === code);
  return answer ? ok(answer) : fail({ code: 'PARTICIPANT_ANSWER_UNKNOWN', field: 'answer' });
}

/** By a link one says yes or no. Problem: `PARTICIPANT_ANSWER_UNKNOWN`. */
export function linkAnswer(code: string): Result<ParticipantAnswer> {
  return participantAnswer(code === 'NO_ANSWER' ? '' : code);
}

/** What a calendar's *accept*, *tentative* and *decline* mean: perhaps is no answer yet. */
export function participantFromCalendar(
  status: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED',
): ParticipantAnswer {
  return status === 'TENTATIVE' ? 'NO_ANSWER' : status;
}

const keyOf = ({ agencyId, functionTitle }: AskedParticipant) =>
  `${agencyId ?? ''} ${functionTitle.trim().toLocaleLowerCase('sv')}`;
