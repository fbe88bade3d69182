import { birthDay, hasRightCheckDigit } from './birth-day.js';
import { groupsOf, isNumberMark, type Window, windowsOf } from './digit-groups.js';
import { type ExemptSpan, exemptSpans, type Span, tearsOne } from './exempt.js';
import type { BlockingRule, GuardRule, Match } from './finding.js';
import {
  isBarePhone,
  isDateWithTail,
  isMoment,
  isOfProgramme,
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

/**
 * Personnummer and samordningsnummer in normalised text: whole runs of digits that together make
 * 10 or 12 digits, a day that exists and a right check digit (folkbokföringslagen 18 and 18 a §§;
 * INV-01). Also the weaker signs: a date with four digits, an interim number.
 */
export function findPersonalNumbers(text: string, reading: NumberReading): Match[] {
  const groups = groupsOf(text);
  if (groups.length === 0) return [];
  const exempt = exemptSpans(text);
  const matches: Match[] = [];
  for (const window of windowsOf(groups)) {
    const rule = judge(window, exempt, reading);
    if (rule) matches.push({ rule, ...spanOf(window) });
  }
  return [
    ...matches,
    ...apartNumbers(text, exempt, reading.now),
    ...soleTraders(text, reading.now),
    ...interimNumbers(text, reading.now),
  ];
}

function spanOf({ groups, first, last }: Window): Span {
  return { from: groups[first]?.from as number, to: groups[last]?.to as number };
}

function judge(window: Window, exempt: readonly ExemptSpan[], reading: NumberReading) {
  const { digits } = window;
  if (!birthDay(digits, reading.now) || isSomethingElse(window, exempt, reading)) return undefined;
  const rule = ruleOf(digits, reading.now);
  return rule ?? (isDateWithTail(window) ? 'DATE_AND_FOUR_DIGITS' : undefined);
}

/** What 10 or 12 digits with a day and a right check digit are. */
function ruleOf(digits: string, now: Date): BlockingRule | undefined {
  const day = birthDay(digits, now);
  // The birth number 000 is given to nobody.
  if (!day || digits.slice(-4, -1) === '000') return undefined;
  if (!hasRightCheckDigit(digits.slice(-10))) return undefined;
  return day.coordination ? 'COORDINATION_NUMBER' : 'PERSONAL_NUMBER';
}

function isSomethingElse(
  window: Window,
  exempt: readonly ExemptSpan[],
  reading: NumberReading,
): boolean {
  return (
    !marksFit(window) ||
    isPhoneShape(window) ||
    (reading.isContact === true && isBarePhone(window)) ||
    standsInSeries(window) ||
    isMoment(window, reading.now) ||
    tearsOne(spanOf(window), exempt)
  );
}

/** A date and, after other marks than a number has or after words that name them, its last four. */
const APART =
  /(?<!\d|\d[.,])((?:1[89]|20)?\d{6})(?:( ?[^\p{L}\d\s]{1,4} ?)|[^\p{L}\d]{0,3}(?:(?:med|och) )?(?:de )?(?:fyra sista|sista fyra|slutsiffror(?:na)?)[^\p{L}\d]{1,3})(\d{4})(?!\d|[.,:]\d)/giu;

/**
 * `850703,TTTT` and `**850703**-TTTT` are stopped, and `850703, fyra sista TTTT`. `850703, TTTT` may be
 * a day and a count: asked about, and left alone in the years of plans and reports.
 */
function apartNumbers(text: string, exempt: readonly ExemptSpan[], now: Date): Match[] {
  return [...text.matchAll(APART)].flatMap((match): Match[] => {
    const [found, date, gap, tail] = match;
    const span = { from: match.index, to: match.index + found.length };
    const digits = `${date}${tail}`;
    const rule = ruleOf(digits, now);
    if (!rule || tearsOne(span, exempt)) return [];
    if (gap === undefined) return [{ rule, ...span }];
    if (isOfProgramme(digits, now) || isNumberMark(gap)) return [];
    return [{ rule: gap.includes(' ') ? 'DATE_AND_FOUR_DIGITS' : rule, ...span }];
  });
}

/** `SE850703TTTT01`, `16850703-TTTT`: a sole trader's number is the person's own (security.md 5). */
function soleTraders(text: string, now: Date): Match[] {
  const pattern = /(?<![\p{L}\d])(?:SE ?|16)(\d{6}) ?-? ?(\d{4})(?: ?-? ?01)?(?!\d)/giu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const rule = ruleOf(`${match[1]}${match[2]}`, now);
    return rule ? [{ rule, from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** `YYMMDD-T123`: given before a real number, for example in health care and in custody. */
function interimNumbers(text: string, now: Date): Match[] {
  const pattern = /(?<!\d)(?:19|20)?(\d{6}) ?[-+]? ?[TRSUWXJKLMN]\d{3}(?![\p{L}\d])/gu;
  const rule: GuardRule = 'INTERIM_NUMBER';
  return [...text.matchAll(pattern)]
    .filter((match) => birthDay(`${match[1]}0000`, now))
    .map((match) => ({ rule, from: match.index, to: match.index + match[0].length }));
}
