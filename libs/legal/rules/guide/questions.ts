import { refOf } from '../bases/basis.js';
import { wordingsOf } from '../bases/catalogue.js';
import { type Confirmed, rulesFor } from './answer.js';
import type { GuideCase } from './case.js';
import { columnOf } from './case.js';
import { IDENTIFYING } from './rules-everyone.js';

/** What the guide asks after direction and topic; nothing is asked that changes no answer (J5). */
export interface Questions {
  readonly situation: boolean;
  readonly band: boolean;
  readonly offence: boolean;
  readonly consent: boolean;
  readonly urgency: boolean;
}

const OFFENCE_NEEDS: readonly string[] = ['GATE_23', 'GATE_24', 'GATE_21', 'GATE_18C'];

/**
 * The questions that matter for a case as far as it is answered. The offence is asked only where a
 * basis that turns on it is confirmed by the own agency: otherwise the answer would not change.
 */
export function questionsOf(
  it: Pick<GuideCase, 'from' | 'to' | 'about' | 'band'>,
  confirmed: Confirmed,
): Questions {
  const rules = rulesFor(it);
  const isAboutSomebody = IDENTIFYING.includes(columnOf(it));
  return {
    situation: it.about === 'SUSPICION',
    band: isAboutSomebody,
    offence: rules.some(
      ({ basis, needs = [] }) =>
        needs.some((need) => OFFENCE_NEEDS.includes(need)) &&
        wordingsOf(basis ?? '').some((wording) => confirmed.has(refOf(wording))),
    ),
    consent: rules.some(({ when }) => when?.consent !== undefined),
    urgency: isAboutSomebody,
  };
}
