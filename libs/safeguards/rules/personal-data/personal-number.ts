import { birthDay } from './birth-day.js';
import { groupsOf, type Window, windowsOf } from './digit-groups.js';
import { type ExemptSpan, exemptSpans, isAmongOthers, type Span, tearsOne } from './exempt.js';
import type { Match } from './finding.js';
import { ruleOf } from './number-rule.js';
import {
  isBarePhone,
  isCount,
  isDateWithTail,
  isMoment,
  isPhoneShape,
  marksFit,
  standsInSeries,
} from './number-shapes.js';

export interface NumberReading {
  /** Tells birth dates from days to come. */
  readonly now: Date;
  /** The text is a field for ways to reach a function: ten bare digits after a zero are a phone. */
  readonly isContact?: boolean | undefined;
}

/** A reading in which words stand as figures: no table is written so. */
export interface SpelledReading extends NumberReading {
  readonly isSpelled?: boolean | undefined;
}

/** Finds the numbers whose parts stand apart, and those with letters, among what is exempt. */
export type ByParts = (
  text: string,
  exempt: readonly ExemptSpan[],
  reading: SpelledReading,
) => Match[];

/**
 * Personnummer and samordningsnummer in normalised text: whole runs of digits that together make
 * 10 or 12 digits, a day that exists and a right check digit (folkbokföringslagen 18 and 18 a §§;
 * INV-01). Also the weaker sign: a date with four digits.
 */
export function findPersonalNumbers(
  text: string,
  reading: SpelledReading,
  byParts?: ByParts,
): Match[] {
  const groups = groupsOf(text);
  if (groups.length === 0) return [];
  const exempt = exemptSpans(text, reading.now);
  const matches: Match[] = [];
  for (const window of windowsOf(groups)) {
    if (reading.isSpelled && isSaidPhone(window, text)) continue;
    const rule = judge(window, exempt, reading);
    if (!rule) continue;
    const span = spanOf(window);
    // An invoice's reference has a check digit of the same kind; in a row of them it is asked about.
    const isUnsure = isAsId(window) && isAmongOthers(text, span);
    matches.push({ rule: isUnsure ? 'DATE_AND_FOUR_DIGITS' : rule, ...span });
  }
  return [
    ...matches,
    ...(byParts?.(text, exempt, reading) ?? []),
    ...soleTraders(text, reading.now),
  ];
}

function spanOf({ groups, first, last }: Window): Span {
  return { from: groups[first]?.from as number, to: groups[last]?.to as number };
}

/** *ring mig på noll sju noll …*: said as a telephone, and called one. */
function isSaidPhone({ digits, groups, first }: Window, text: string): boolean {
  const from = groups[first]?.from as number;
  const before = text.slice(Math.max(0, from - 60), from);
  return (
    /^0[1-9]/.test(digits) &&
    /(?<!\p{L})(?:ring\p{L}*|tel\p{L}*|mobil\p{L}*|nås|sms\p{L}*|växel\p{L}*|phone|call)(?!\p{L})/iu.test(
      before,
    )
  );
}

/** All in one, or with a dash: as references are written, too. */
function isAsId({ parts }: Window): boolean {
  return parts.length === 1 || (parts.length === 2 && parts[0]?.mark === '-');
}

function judge(window: Window, exempt: readonly ExemptSpan[], reading: SpelledReading) {
  const { digits } = window;
  if (!birthDay(digits, reading.now) || isSomethingElse(window, exempt, reading)) return undefined;
  const rule = ruleOf(digits, reading.now);
  return rule ?? (isDateWithTail(window) ? 'DATE_AND_FOUR_DIGITS' : undefined);
}

function isSomethingElse(
  window: Window,
  exempt: readonly ExemptSpan[],
  reading: SpelledReading,
): boolean {
  return (
    !marksFit(window) ||
    isPhoneShape(window) ||
    (reading.isContact === true && isBarePhone(window)) ||
    (reading.isSpelled ? isCount(window.parts) : standsInSeries(window)) ||
    isMoment(window, reading.now) ||
    tearsOne(spanOf(window), exempt)
  );
}

/** `SE850703TTTT01`, `16850703-TTTT`: a sole trader's number is the person's own (security.md 5). */
function soleTraders(text: string, now: Date): Match[] {
  const pattern = /(?<![\p{L}\d])(?:SE ?|16)(\d{6}) ?-? ?(\d{4})(?: ?-? ?01)?(?!\d)/giu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const rule = ruleOf(`${match[1]}${match[2]}`, now);
    return rule ? [{ rule, from: match.index, to: match.index + match[0].length }] : [];
  });
}
