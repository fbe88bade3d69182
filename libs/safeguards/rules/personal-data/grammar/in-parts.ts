import type { ExemptSpan } from '../exempt.js';
import type { Match } from '../finding.js';
import type { SpelledReading } from '../personal-number.js';
import { datesIn } from './dates.js';
import { interimNumbers } from './interim-numbers.js';
import { joinedNumbers } from './joined.js';
import { letteredParts } from './lettered-parts.js';

/** Numbers whose date and last four stand apart, and those with a letter among them. */
export function numbersInParts(
  text: string,
  exempt: readonly ExemptSpan[],
  { now, isSpelled }: SpelledReading,
): Match[] {
  const dates = datesIn(text, now, isSpelled);
  const joined = joinedNumbers(text, dates, exempt, now);
  return [
    ...joined.map((match): Match => ({ ...match, isInParts: true })),
    ...interimNumbers(text, now),
    ...letteredParts(text, dates),
  ];
}
