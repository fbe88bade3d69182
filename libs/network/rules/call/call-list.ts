import { NATIONAL, NATIONAL_IDS, type NationalId } from '@stad/platform/rules/national-numbers.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type Holidays, NO_HOLIDAYS } from '../weekly-hours.js';
import { type Callable, type Reached, reachedAt } from './callable.js';
import { bandOf, type Candidate, canBeCalled, candidatesOf, FIT } from './candidates.js';
import { isTested } from './freshness.js';
import { reachOf } from './reach.js';
import { type CalledStep, stepsAt } from './routine-order.js';
import { SITUATION_PLANS, type Situation, type SituationPlan, type Task } from './situations.js';

/** Whom to call: what it is about, where, when, in which language. Nothing of it is stored. */
export interface CallQuestion {
  readonly situation: Situation;
  readonly siteId: string;
  readonly at: Date;
  /** A code of {@link CALL_LANGUAGES}; null when Swedish will do. */
  readonly language: string | null;
}

/** One line of the list, with everything that made its place. */
export interface CallRow {
  readonly who: Reached;
  readonly task: Task;
  readonly standsInFor: string | null;
  /** It answers now, and by phone. */
  readonly answers: boolean;
  /** The route was tried within six months; a national number needs no trying. */
  readonly isTested: boolean;
  /** Null when no language was asked for. */
  readonly speaks: boolean | null;
  /** The step of the town’s routine that goes to it now; null where none does. */
  readonly step: number | null;
  /** *sedan: …*: who comes when nobody answers here; null when nobody after it answers now. */
  readonly nextId: string | null;
}

export interface CallList {
  readonly rows: readonly CallRow[];
  /** Set when nobody with the duty answers: who opens first, if the site has anybody. */
  readonly dutyIsClosed: { readonly id: string | null; readonly opensAt: Date | null } | null;
  /** Who interprets now, when a language was asked for that the first does not speak. */
  readonly interpreterId: string | null;
}

/**
 * *Vem ringer jag nu?* (pages.md 3.6; INV-29): ranked functions of a site with the reason.
 *
 * Those who answer now come before those who may, and those before the ones who do not; among them
 * the duty for the situation, then the town’s local routine as it works at that hour, then who helps in the
 * situation, a tested route, the language, the nearest, the one that answers longest.
 * The list is never empty and its first line always answers: the national numbers are part of it.
 *
 * @param routine steps of the routine in force in the town; none where it has none or nobody is signed in
 */
export function callList(
  question: CallQuestion,
  functions: readonly Callable[],
  holidays: Holidays = NO_HOLIDAYS,
  routine: readonly CalledStep[] = [],
): CallList {
  const { siteId, at } = question;
  return rank(
    question,
    reachedAt(functions, siteId, holidays, at),
    nationalAt(holidays, at),
    routine,
  );
}

/** The three national numbers with their state at a moment. */
export function nationalAt(holidays: Holidays, at: Date): readonly Reached[] {
  return NATIONAL_IDS.map((id) => ({
    id,
    national: id,
    kind: 'OTHER',
    label: id,
    phone: NATIONAL[id].phone,
    siteIds: [],
    languages: [],
    hours: NATIONAL[id].hours,
    testedOn: null,
    deputyId: null,
    isDirect: false,
    shownUntil: null,
    reach: reachOf(NATIONAL[id].hours, holidays, at),
  }));
}

/** {@link callList} of functions whose state is known already: many questions at the same moment. */
export function rank(
  { situation, at, language }: CallQuestion,
  functions: readonly Reached[],
  national: readonly Reached[],
  routine: readonly CalledStep[] = [],
): CallList {
  const plan = SITUATION_PLANS[situation];
  const local = candidatesOf(plan, functions, language);
  const today = localDate(at);
  const steps = plan.isBeforeRoutine ? new Map<string, number>() : stepsAt(routine, at);
  const stepOf = ({ who, kind }: Candidate) =>
    who.national === null ? (steps.get(kind) ?? null) : null;
  const order = inOrder(today, language, stepOf);
  const isAnswered = dutyIsAnswered(plan, local, national);
  const all = [...local, ...nationalPart(plan, national, isAnswered)].sort(order);
  const rows = all.map((candidate, index): CallRow => {
    const { who, task, standsInFor } = candidate;
    const after = all.slice(index + 1).find((one) => canBeCalled(one.who));
    return {
      who,
      task,
      standsInFor,
      answers: canBeCalled(who),
      isTested: isTrusted(who, today),
      speaks: language === null ? null : who.languages.includes(language),
      step: stepOf(candidate),
      nextId: after?.who.id ?? null,
    };
  });
  const interpreters = functions.filter(({ kind }) => kind === 'INTERPRETER');
  return {
    rows,
    dutyIsClosed: plan.duty && !isAnswered ? opensFirst(local.filter(hasDuty)) : null,
    interpreterId: needsInterpreter(rows, language)
      ? (interpreters.filter(canBeCalled)[0]?.id ?? null)
      : null,
  };
}

const hasDuty = ({ fit }: Candidate) => fit < FIT.LEADING_STAND_IN;

function dutyIsAnswered(
  { first }: SituationPlan,
  local: readonly Candidate[],
  national: readonly Reached[],
): boolean {
  const isFirst = (who: Reached) => who.national === first?.number && canBeCalled(who);
  return national.some(isFirst) || local.some((one) => hasDuty(one) && canBeCalled(one.who));
}

/** The national numbers of a situation, each once. */
function nationalPart(
  { first, standIn, also = [] }: SituationPlan,
  national: readonly Reached[],
  isAnswered: boolean,
): readonly Candidate[] {
  const parts: readonly (readonly [NationalId, number, Task])[] = [
    ...(first ? [[first.number, FIT.FIRST, first.task] as const] : []),
    [
      standIn.number,
      standIn.leads && !isAnswered ? FIT.LEADING_STAND_IN : FIT.STAND_IN,
      'ROUND_THE_CLOCK',
    ],
    ...also.map(({ number, task }) => [number, FIT.ALSO, task] as const),
  ];
  return national.flatMap((who) => {
    const part = parts.find(([number]) => number === who.national);
    return part ? [{ who, fit: part[1], task: part[2], standsInFor: null, kind: who.kind }] : [];
  });
}

function isTrusted(who: Reached, today: string): boolean {
  return who.national !== null || isTested(who.testedOn, today);
}

function inOrder(
  today: string,
  language: string | null,
  stepOf: (candidate: Candidate) => number | null,
) {
  const keys = (candidate: Candidate): readonly number[] => {
    const { who, fit } = candidate;
    return [
      group(who),
      bandOf(fit),
      stepOf(candidate) ?? Infinity,
      fit,
      isTrusted(who, today) ? 0 : 1,
      language !== null && !who.languages.includes(language) ? 1 : 0,
      who.siteIds.length,
      who.reach.answers ? -(who.reach.until?.getTime() ?? Infinity) : opens(who),
    ];
  };
  return (a: Candidate, b: Candidate): number => {
    const [left, right] = [keys(a), keys(b)];
    for (const [index, key] of left.entries()) {
      const other = right[index] as number;
      if (key !== other) return key < other ? -1 : 1;
    }
    return a.who.label.localeCompare(b.who.label, 'sv') || (a.who.id < b.who.id ? -1 : 1);
  };
}

/** Those who answer, those who may, those who do not, those without a number. */
function group(who: Reached): number {
  if (who.phone === null) return 3;
  if (who.reach.answers) return 0;
  return who.reach.isKnown ? 2 : 1;
}

const opens = ({ reach }: Reached) => reach.opensAt?.getTime() ?? Infinity;

function opensFirst(duty: readonly Candidate[]) {
  const [soonest] = duty
    .filter(({ who }) => who.phone !== null && who.reach.opensAt !== null)
    .sort((a, b) => opens(a.who) - opens(b.who));
  return { id: soonest?.who.id ?? null, opensAt: soonest?.who.reach.opensAt ?? null };
}

function needsInterpreter(rows: readonly CallRow[], language: string | null): boolean {
  if (language === null || language === 'sv') return false;
  return rows[0]?.speaks !== true;
}
