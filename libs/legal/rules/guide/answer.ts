import { type BasisRef, refOf } from '../bases/basis.js';
import { wordingsOf } from '../bases/catalogue.js';
import { wordingOn } from '../bases/in-force.js';
import { isPublicAuthority } from '../parties.js';
import { columnOf, concernsChild, type GuideCase } from './case.js';
import { unmetNeeds } from './needs.js';
import { whyNeverOffered } from './never-offered.js';
import { type Barrier, type GuideRule, speaksOf, VERDICTS, type Verdict } from './rule.js';
import { RULES_FOR_CHILDREN } from './rules-child.js';
import { ASSESSED, RULES_BY_DIRECTION } from './rules-directions.js';
import { IDENTIFYING, RULES_FOR_EVERYONE, SUMS_ALONE } from './rules-everyone.js';

/** Every line of the guide, duties first. */
export const RULES: readonly GuideRule[] = [
  ...RULES_FOR_CHILDREN,
  ...RULES_BY_DIRECTION,
  ...RULES_FOR_EVERYONE,
];

/** One thing that is told, with everything one needs to judge it. */
export interface Outcome {
  readonly rule: string;
  readonly verdict: Verdict;
  /** *Lagen hindrar* or *Portalens regel*; null unless impossible. */
  readonly barrier: Barrier | null;
  /** The wording that holds on the event date; null when none is needed or known to hold. */
  readonly basis: BasisRef | null;
  readonly conditions: readonly string[];
  readonly reasons: readonly string[];
  /** INV-08: not the receiver one asked about. */
  readonly receiver: 'BOARD_WHERE_CHILD_STAYS' | null;
  /** Social services to their own board: a receipt stays in the house (INV-08). */
  readonly isInternal: boolean;
}

export const CARDS = ['EMERGENCY', 'CHILD_CONCERN', 'PROTECTION_TONIGHT', 'CONSENT'] as const;
export type Card = (typeof CARDS)[number];

/** Why one should ask the jurist before anything is told. */
export type AskReason = 'NOT_CONFIRMED' | 'NO_RULE' | 'ASSESSED_CASE_BY_CASE';

export interface GuideAnswer {
  /** Duties first, then what is possible, then what is not. */
  readonly outcomes: readonly Outcome[];
  readonly cards: readonly Card[];
  readonly ask: readonly AskReason[];
  /** The second question, kept apart from secrecy: what the law on personal data asks. */
  readonly personalData: readonly string[];
  /** Anything about a person goes by phone, meeting or SDK: the portal holds no such data (field.md 3.5). */
  readonly channel: 'PORTAL' | 'OUTSIDE_PORTAL';
}

/** Wordings the jurist of the acting person's own agency has confirmed (INV-30). */
export type Confirmed = ReadonlySet<BasisRef>;

/**
 * *Vad gäller när jag vill dela?* Support, not a decision (field.md 3.2). A basis is offered only when
 * it holds on the event date and is confirmed by the own agency (INV-30), and never where INV-07 says so,
 * whatever the table holds. `rules` is there for tests that try to break that wall.
 */
export function answer(
  it: GuideCase,
  confirmed: Confirmed,
  rules: readonly GuideRule[] = rulesFor(it),
): GuideAnswer {
  const child = concernsChild(it);
  const ask: AskReason[] = [];
  const told: Outcome[] = [];
  for (const rule of rules) {
    if (!speaksOf(rule, it, child)) continue;
    const outcome = outcomeOf(rule, it, confirmed);
    if (outcome !== 'NOT_CONFIRMED') told.push(outcome);
    else if (!ask.includes(outcome)) ask.push(outcome);
  }
  const kept = told.filter(({ rule }) => !givesWay(rule, rules, told));
  if (isAssessed(it)) ask.push('ASSESSED_CASE_BY_CASE');
  else if (isUnspoken(it, rules)) ask.push('NO_RULE');
  return {
    outcomes: VERDICTS.flatMap((verdict) => kept.filter((one) => one.verdict === verdict)),
    cards: cardsOf(it, child, rules),
    ask,
    personalData: personalDataOf(it),
    channel: IDENTIFYING.includes(columnOf(it)) ? 'OUTSIDE_PORTAL' : 'PORTAL',
  };
}

const found = new Map<string, readonly GuideRule[]>();

/** The lines of the table for a direction and a column. */
export function rulesFor(it: Pick<GuideCase, 'from' | 'to' | 'about' | 'band'>) {
  const column = columnOf(it);
  const key = `${it.from} ${it.to} ${column}`;
  const known = found.get(key);
  if (known) return known;
  const fitting = RULES.filter(
    ({ from, to, columns }) =>
      from.includes(it.from) && to.includes(it.to) && columns.includes(column),
  );
  found.set(key, fitting);
  return fitting;
}

function outcomeOf(
  rule: GuideRule,
  it: GuideCase,
  confirmed: Confirmed,
): Outcome | 'NOT_CONFIRMED' {
  const { basis: code, verdict } = rule;
  // INV-06 as a wall of its own: P3 never goes to who is not an authority.
  if (it.about === 'OWN_RECORDS' && verdict !== 'IMPOSSIBLE' && !isPublicAuthority(it.to)) {
    return impossible(rule, it, null, ['P3_NOT_TO_OUTSIDER'], 'PORTAL');
  }
  if (code === null) return told(rule, it, null);
  const holding = wordingOn(code, it.date);
  const ref = holding ? refOf(holding) : null;
  // What is said to be impossible offers nothing; it is told with the reason of the wall.
  if (verdict === 'IMPOSSIBLE') return told(rule, it, ref);
  const never = whyNeverOffered(code, it.from, it.to);
  if (never) return impossible(rule, it, ref, [never]);
  if (rule.use === 'SHOWN') return told(rule, it, ref, ref ? [] : ['DATE_NOT_CHECKED']);
  if (ref === null) return notOnThatDate(rule, it, confirmed);
  if (!confirmed.has(ref)) return 'NOT_CONFIRMED';
  const unmet = unmetNeeds(rule.needs ?? [], it);
  return unmet.length > 0 ? impossible(rule, it, ref, unmet) : told(rule, it, ref);
}

/** INV-07: outside its validity. Said only of what the own jurist has confirmed in another wording. */
function notOnThatDate(
  rule: GuideRule,
  it: GuideCase,
  confirmed: Confirmed,
): Outcome | 'NOT_CONFIRMED' {
  const wordings = wordingsOf(rule.basis ?? '');
  if (!wordings.some((each) => confirmed.has(refOf(each)))) return 'NOT_CONFIRMED';
  const isDated = wordings.every(({ validFrom }) => validFrom !== null);
  return isDated
    ? impossible(rule, it, null, ['NOT_IN_FORCE'])
    : impossible(rule, it, null, ['DATE_NOT_CHECKED'], 'PORTAL');
}

function told(
  rule: GuideRule,
  it: GuideCase,
  basis: BasisRef | null,
  more: readonly string[] = [],
): Outcome {
  const { toBoardOfChild = false } = rule;
  return {
    rule: rule.id,
    verdict: rule.verdict,
    barrier: rule.verdict === 'IMPOSSIBLE' ? (rule.barrier ?? 'LAW') : null,
    basis,
    conditions: rule.conditions ?? [],
    reasons: [...(rule.reasons ?? []), ...more],
    receiver: toBoardOfChild ? 'BOARD_WHERE_CHILD_STAYS' : null,
    isInternal:
      toBoardOfChild && it.from === 'SOCIAL_SERVICES' && it.to !== 'OTHER_SOCIAL_SERVICES',
  };
}

function impossible(
  rule: GuideRule,
  it: GuideCase,
  basis: BasisRef | null,
  reasons: readonly string[],
  barrier: Barrier = 'LAW',
): Outcome {
  return {
    ...told(rule, it, basis),
    verdict: 'IMPOSSIBLE',
    barrier,
    conditions: [],
    reasons,
  };
}

function givesWay(id: string, rules: readonly GuideRule[], told: readonly Outcome[]): boolean {
  const other = rules.find((rule) => rule.id === id)?.unlessOffered;
  return told.some(({ rule, verdict }) => rule === other && verdict !== 'IMPOSSIBLE');
}

/** A in the matrix without a basis to confirm: somebody assesses, with the jurist (field.md 3.2). */
function isAssessed(it: GuideCase): boolean {
  const column = columnOf(it);
  return ASSESSED.some(
    ({ from, to, columns, urgency }) =>
      from.includes(it.from) &&
      to.includes(it.to) &&
      columns.includes(column) &&
      (urgency === undefined || urgency === it.urgency),
  );
}

/**
 * A direction the matrix does not hold: nothing but consent can be told. Of a child there is always
 * the board to tell.
 */
function isUnspoken(it: GuideCase, rules: readonly GuideRule[]): boolean {
  const column = columnOf(it);
  return (
    (column === 'ADULT' || column === 'SUSPICION') &&
    it.from !== 'NETWORK' &&
    !SUMS_ALONE.includes(it.to) &&
    !rules.some((rule) => RULES_BY_DIRECTION.includes(rule) && rule.verdict !== 'IMPOSSIBLE') &&
    !rules.some(({ barrier, reasons }) => barrier && reasons?.some((one) => SETTLED.includes(one)))
  );
}

/** Refusals that leave nothing to ask. */
const SETTLED: readonly string[] = ['NO_BASIS_IN_LAW', 'OWN_SYSTEMS'];

/** An adult's consent is told as an outcome; the card is for where a guardian would be asked (12:3). */
function cardsOf(it: GuideCase, child: boolean, rules: readonly GuideRule[]): readonly Card[] {
  const shown: Readonly<Record<Card, boolean>> = {
    EMERGENCY: it.urgency === 'ACUTE',
    CHILD_CONCERN: child,
    PROTECTION_TONIGHT: columnOf(it) === 'ADULT',
    CONSENT: rules.some(({ basis }) => basis === 'OSL_12_3'),
  };
  return CARDS.filter((card) => shown[card]);
}

function personalDataOf(it: GuideCase): readonly string[] {
  const column = columnOf(it);
  if (!IDENTIFYING.includes(column)) return [];
  // GDPR art. 10 and DSL 3 kap. 8 §: data on offences are for authorities (field.md 3.4).
  const outsideAuthorities = it.from === 'NGO' || it.to === 'NGO' || it.to === 'NETWORK';
  return [
    'ONLY_NECESSARY',
    'SENSITIVE_BY_TOPIC',
    ...(it.from === 'SOCIAL_SERVICES' ? ['SOCIAL_SERVICES_DATA_ACT'] : []),
    ...(it.from === 'POLICE' ? ['POLICE_DECIDE_REGIME'] : []),
    ...(column === 'SUSPICION' && outsideAuthorities ? ['OFFENCE_DATA_FOR_AUTHORITIES'] : []),
  ];
}
