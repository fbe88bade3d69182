import { randomBytes } from 'node:crypto';
import { TRIALS } from '../trials.js';
import type { World } from './world.js';

export type Variables = Record<string, unknown>;

/**
 * What is asked of each root field: everything one could ask about, whether the viewer knows of it
 * or not. `probe` picks among many ids, so that each viewer asks about some, and all about all.
 */
export type Probe = <T>(all: readonly T[]) => readonly T[];

type AskedFor = (world: World, probe: Probe) => Variables[];

const around = ({ from, to }: World) => ({ from, to });

/** Who answers when says the same every week: more of them would be most of all that is read. */
const weeksFrom = (now: Date) => ({
  from: now.toISOString(),
  to: new Date(now.getTime() + 14 * 86_400_000).toISOString(),
});

/** The root fields that a visitor of the demo uses to choose whom to sign in as: no real viewer has them. */
export const NOT_ASKED: ReadonlySet<string> = new Set(['demoMemberships']);

/** By the name of an argument: what one can ask about, wherever it is asked. */
const NAMED: Readonly<Record<string, (world: World, probe: Probe) => readonly unknown[]>> = {
  siteId: ({ sites }) => sites.map(({ id }) => id),
  programmeId: ({ programmeIds }) => programmeIds,
  passId: ({ passIds }, probe) => probe(passIds),
  reviewId: ({ reviewIds }) => reviewIds,
  offset: () => [0, 50],
  token: () => [randomBytes(32).toString('base64url')],
  secret: () => [randomBytes(32).toString('base64url')],
};

/** What is asked of a field: what is said below, or all there is of the one argument it needs. */
export function askedFor(
  { field, needs }: { readonly field: string; readonly needs: readonly string[] },
  world: World,
  probe: Probe,
): Variables[] {
  const told = ASKED_FOR[field];
  if (told) return told(world, probe);
  const [name, ...more] = needs;
  if (name === undefined) return [{}];
  const values = NAMED[name];
  if (!values || more.length > 0) throw new Error(`Nobody has said what is asked of ${field}.`);
  return values(world, probe).map((value) => ({ [name]: value }));
}

const WATCHED = TRIALS.flatMap(({ watched = {} }) => Object.keys(watched));

/** What the domains themselves say of their root fields. */
const OF_TRIALS: Readonly<Record<string, AskedFor>> = Object.fromEntries(
  TRIALS.flatMap(({ asked = {}, askedBySite = [] }) => [
    ...Object.keys(asked).map((field): [string, AskedFor] => [
      field,
      ({ trialIds }, probe) => probe(trialIds.get(field) ?? []).map((id) => ({ id })),
    ]),
    ...askedBySite.map((field): [string, AskedFor] => [
      field,
      ({ sites }) => sites.map(({ id }) => ({ input: { siteId: id, first: 200 } })),
    ]),
  ]),
);

const ASKED_FOR: Readonly<Record<string, AskedFor>> = {
  ...OF_TRIALS,
  activities: (world) => [
    ...world.sites.map(({ id }) => ({ input: { siteId: id, first: 200 } })),
    { input: { first: 200, sort: 'STARTS_AT_DESC' } },
  ],
  activityShares: ({ sites }) => sites.map(({ id }) => ({ input: { siteId: id, first: 200 } })),
  auditEvents: () => [
    { filter: null, offset: 0 },
    { filter: null, offset: 50 },
  ],
  busySpans: (world) => world.sites.map(({ id }) => ({ siteId: id, ...around(world) })),
  myTimeElsewhere: (world) => [around(world)],
  callSheet: ({ sites }) => sites.map(({ key }) => ({ site: key })),
  capacities: ({ sites, programmeIds }) =>
    sites.flatMap(({ id: siteId }) => programmeIds.map((programmeId) => ({ siteId, programmeId }))),
  crewProposal: (world, probe) => probe(world.passIds).map((passId) => ({ passId, languages: [] })),
  contactFunctions: ({ sites }) => [{ siteId: null }, ...sites.map(({ id }) => ({ siteId: id }))],
  directory: ({ sites }) =>
    sites.flatMap(({ id }) => [0, 50, 100].map((offset) => ({ siteId: id, offset }))),
  fieldPass: ({ passIds }, probe) => probe(passIds).map((id) => ({ input: { id } })),
  fieldPasses: ({ sites }) => sites.map(({ id }) => ({ input: { siteId: id, first: 200 } })),
  kpi: ({ programmeIds, kpiCodes }, probe) =>
    programmeIds.flatMap((programmeId) => probe(kpiCodes).map((code) => ({ code, programmeId }))),
  lastChange: ({ passIds, seminarIds, reportIds, goalIds, trialIds }, probe) => [
    ...probe(passIds).map((id) => ({ kind: 'PASS', id })),
    ...probe(seminarIds).map((id) => ({ kind: 'SEMINAR', id })),
    ...WATCHED.flatMap((kind) => probe(trialIds.get(kind) ?? []).map((id) => ({ kind, id }))),
    ...probe(reportIds).map((id) => ({ kind: 'REPORT', id })),
    ...probe(goalIds).map((id) => ({ kind: 'GOAL', id })),
  ],
  legalHistory: ({ wordings }) => [...wordings],
  passToFillFrom: ({ passIds }, probe) => probe(passIds).map((passId) => ({ input: { passId } })),
  planClashes: ({ sites, areaIds, from }) =>
    sites.map(({ id }) => ({
      input: {
        siteId: id,
        areaIds: areaIds.slice(0, 1),
        startsAt: from,
        endsAt: new Date(Date.parse(from) + 5 * 3_600_000).toISOString(),
      },
    })),
  programme: ({ programmeIds }) => programmeIds.map((id) => ({ id })),
  progressReport: ({ reportIds }) => reportIds.map((id) => ({ id })),
  routineGaps: ({ sites, from }) =>
    sites.map(({ id }) => ({
      input: {
        ...{ siteId: id, startsAt: from },
        endsAt: new Date(Date.parse(from) + 5 * 3_600_000).toISOString(),
      },
    })),
  seminar: ({ seminarIds }, probe) => probe(seminarIds).map((id) => ({ id })),
  seminarList: ({ seminarIds }, probe) => probe(seminarIds).map((seminarId) => ({ seminarId })),
  // Whoever has the link reads what it is for; a link cannot be guessed.
  signUpPage: () => [{ key: randomBytes(32).toString('base64url') }],
  siteCoverage: ({ sites, now }) => sites.map(({ id }) => ({ siteId: id, ...weeksFrom(now) })),
  standingRisks: ({ sites }) =>
    sites.flatMap(({ id }) =>
      [false, true].flatMap((isCounted) =>
        [0, 60].map((offset) => ({ siteId: id, offset, isCounted })),
      ),
    ),
  standingRisk: ({ riskNumbers }) => riskNumbers.map((number) => ({ number })),
};
