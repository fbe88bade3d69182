import { type GuardGiver, giverOf, guardOf } from '../../rules/pass-guards.js';
import type { Pass } from './pass.js';

type Missing = Pick<Pass['nextSteps'][number]['missing'][number], 'code' | 'who'>;

/** On whom a step waits, and since when. */
export interface Wait {
  /** The organisation, or a function of it; null for nobody: it comes with the night of the pass. */
  readonly who: string | null;
  /** Those of the organisation who go out, and can give it. */
  readonly functions: readonly string[];
  /** Its manager gives it. */
  readonly isManagers: boolean;
  /** Null where it is not known, or not yet their turn. */
  readonly since: string | null;
}

/** Codes that the night itself settles. */
const TONIGHT: readonly string[] = ['NOT_TONIGHT', 'CHECK_ON_THE_DAY'];

/** Whether what is missing comes with the night of the pass, by nobody. */
export const isOfTheNight = (code: string): boolean => TONIGHT.includes(code);

/**
 * On whom the step waits, each once, with the time they were first waited for; nobody where what is missing
 * is the viewer's own to fill in.
 */
export function waitsOn(pass: Pass, missing: readonly Missing[]): readonly Wait[] {
  const waits = new Map<string, Wait>();
  for (const wait of missing.flatMap((each) => waitOn(pass, each))) {
    const key = `${wait.who} ${wait.isManagers}`;
    const known = waits.get(key);
    waits.set(key, {
      ...wait,
      functions: [...new Set([...(known?.functions ?? []), ...wait.functions])],
      since: earlier(known?.since ?? null, wait.since),
    });
  }
  const people = [...waits.values()].filter(({ who }) => who !== null);
  // What people have to do first is not told to wait for the night too.
  return people.length > 0 ? people : [...waits.values()];
}

/** That somebody is waited for. */
export type WaitOnPeople = Wait & { readonly who: string };

/**
 * On whom the steps of an evening wait, each once and by the first of them: a later step waits for that one. What
 * the night itself settles is nobody's to give.
 */
export function waitsOfSteps(
  pass: Pass,
  offers: readonly Pick<Pass['nextSteps'][number], 'missing'>[],
): readonly WaitOnPeople[] {
  const first = new Map<string, WaitOnPeople>();
  for (const { who, ...wait } of offers.flatMap(({ missing }) => waitsOn(pass, missing))) {
    const key = `${who} ${wait.isManagers}`;
    if (who !== null && !first.has(key)) first.set(key, { ...wait, who });
  }
  return [...first.values()];
}

function waitOn(pass: Pass, { code, who: named }: Missing): readonly Wait[] {
  if (isOfTheNight(code)) return [{ who: null, functions: [], isManagers: false, since: null }];
  const giver = guardOf(code)?.giver;
  // The server names who leads by the team; whether they can come is said here.
  const who =
    (giver === 'PASS_LEADER' ? leaderOf(pass) : null) ??
    giverOf({ code, who: named }, pass.owner.shortName);
  if (who === null) return [];
  const isManagers = giver === 'EMPLOYER_MANAGER';
  const functions = isManagers ? [] : functionsOf(pass, giver, who);
  return [{ who, functions, isManagers, since: sinceWhen(pass, { code, who }) }];
}

/** Whoever has left, or has said that they cannot come, does nothing more here. */
function ableOf({ team, takeOvers }: Pass): Pass['team'] {
  const unable = new Set(takeOvers.map(({ memberId }) => memberId));
  return team.filter(({ id, leftAt }) => leftAt === null && !unable.has(id));
}

/** The leader; where they cannot come, their organisation, which finds another. */
function leaderOf(pass: Pass): string | null {
  const { leader } = pass;
  if (leader === null) return null;
  const { functionTitle, agency } = leader;
  const isAble = ableOf(pass).some(
    (each) => each.functionTitle === functionTitle && each.agency.shortName === agency.shortName,
  );
  return isAble ? `${functionTitle}, ${agency.shortName}` : agency.shortName;
}

/** Who of the organisation it is with: those who go out for it; of what the planner gives, who leads. */
function functionsOf(pass: Pass, giver: GuardGiver | undefined, who: string): readonly string[] {
  const own = ableOf(pass).filter(
    ({ agency, role }) => agency.shortName === who && role !== 'REAR_SUPPORT',
  );
  const leads = own.filter(({ role }) => role === 'PASS_LEADER');
  const asked = giver === 'PLANNER' || !giver ? leads : own;
  return asked.map(({ functionTitle }) => functionTitle);
}

/** Since when it is waited for: what came before it, which made it somebody's turn. */
function sinceWhen(pass: Pass, { code, who }: Missing): string | null {
  const { sentAt, startedAt, returnedAt, areaStopAt } = pass.progress;
  const goAhead = pass.employers.find(({ agency }) => agency.shortName === who)?.goAhead;
  switch (code) {
    case 'GO_AHEAD_VOIDED':
      return goAhead?.voidedAt ?? sentAt;
    case 'GO_AHEAD_WITHHELD':
      return goAhead?.at ?? sentAt;
    case 'MEMBER_CANNOT':
      return pass.takeOvers.map(({ at }) => at).reduce(earlier, null) ?? sentAt;
    case 'AREA_STOPPED':
      return areaStopAt;
    case 'PASS_NOT_RETURNED':
      return startedAt;
    case 'DEBRIEF_MISSING':
    case 'COUNTING_REPORT_OPEN':
      return returnedAt;
    // It is held in the evening: nobody is late with it before.
    case 'BRIEFING_MISSING':
    case 'ALARM_OPEN':
      return null;
    default:
      return askedAt(pass, who) ?? sentAt;
  }
}

/** When an organisation was asked, which may be long after the plan was sent; null where the viewer is not told. */
function askedAt(pass: Pass, who: string | null): string | null {
  return pass.asked.find(({ agency }) => agency.shortName === who)?.at ?? null;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
