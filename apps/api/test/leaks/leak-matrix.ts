import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { affectedOf } from '../affected-fields.js';
import type { TestPortal } from '../portal.js';
import { askedFor, NOT_ASKED, type Probe } from './asked-for.js';
import type { Asker } from './asker.js';
import { type Fact, MARKER } from './facts.js';
import type { GeneratedQuery } from './generated-queries.js';
import { leavesOf } from './read-leaves.js';
import { verdictOn } from './who-sees.js';
import type { World } from './world.js';

export interface Finding {
  readonly who: string;
  readonly table: string;
  readonly column: string;
  readonly path: string;
  readonly row: Fact['row'];
}

export interface Seen {
  /** Values that were answered. */
  readonly reads: number;
  readonly leaked: readonly Finding[];
  readonly overBlocked: readonly Finding[];
  /** Operations that failed in a way nobody expects. */
  readonly broken: readonly string[];
}

/** Somebody for an agency in one role, or a visitor. */
export interface Subject {
  readonly name: string;
  readonly viewer: PersonViewer | null;
}

/**
 * A title stands beside everything its function did, for whoever sees that; here it is judged where
 * people themselves are listed.
 */
const TITLES = new Set(['directory_entry.function_title', 'membership.function_title']);
const LISTS_PEOPLE = /^(directory|people|crewProposal|standIns|deputies)\b/;

/** An id that was told with something else: of an own event, of a notification, of a team. */
const TOLD_ELSEWHERE = /(objectIds|subjectId|membershipId)$/;

export interface Asking {
  readonly world: World;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly probe: Probe;
  /** About every record there is: then also what is shown record by record must come up. */
  readonly asksAll: boolean;
}

/** Shown on the page of one record, and in no list. */
const ONE_BY_ONE = new Set(['pass_invitee']);

/** Sends every query as one viewer, and holds what comes back against what the oracle says. */
export async function askEverything(
  portal: TestPortal,
  { name, viewer }: Subject,
  queries: readonly GeneratedQuery[],
  { world, facts, probe, asksAll }: Asking,
): Promise<Seen> {
  const caller = viewer ? portal.caller(viewer, world.now) : portal.visitor();
  const seen = new Map<string, string>();
  const broken: string[] = [];
  let reads = 0;
  for (const query of queries) {
    const { field, document } = query;
    if (NOT_ASKED.has(field)) continue;
    for (const variables of askedFor(query, world, probe)) {
      const { data, problems, codes, refused } = await caller.run(document, variables);
      for (const code of codes) {
        if (code === 'BAD_REQUEST' || code === 'INTERNAL') broken.push(`${field}: ${code}`);
      }
      for (const { path, value } of leavesOf({ ...data, problems })) {
        reads += 1;
        if (typeof value !== 'string') continue;
        for (const [marker] of value.matchAll(MARKER)) seen.set(`${marker} ${path}`, marker);
        if (facts.has(value) && !TOLD_ELSEWHERE.test(path)) seen.set(`${value} ${path}`, value);
      }
      // The role is refused whatever is asked.
      if (refused || codes.includes('UNAUTHENTICATED')) break;
    }
  }
  const asker: Asker | null = viewer;
  const finding = (fact: Fact, path: string): Finding => ({ who: name, path, ...fact });
  const leaked = [...seen].flatMap(([key, marker]) => {
    const path = key.slice(marker.length + 1);
    const fact = facts.get(marker);
    if (!fact || isJudgedElsewhere(fact, path)) return [];
    return verdictOn(asker, fact, world) === 'NEVER' ? [finding(fact, path)] : [];
  });
  const markers = new Set(seen.values());
  const asked = affectedOf(null, [...facts.values()], ({ table }) => table);
  const overBlocked = asked.flatMap((fact) =>
    fact.column !== 'id' &&
    (asksAll || !ONE_BY_ONE.has(fact.table)) &&
    !markers.has(fact.marker) &&
    verdictOn(asker, fact, world) === 'MUST'
      ? [finding(fact, '')]
      : [],
  );
  return { reads, leaked, overBlocked, broken };
}

const isJudgedElsewhere = ({ table, column }: Fact, path: string) =>
  TITLES.has(`${table}.${column}`) && !LISTS_PEOPLE.test(path);

/** One line for each kind of finding, with an example. */
export function toldOf(findings: readonly Finding[]): string[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.table}.${finding.column} at ${finding.path || 'nowhere'}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), finding]);
  }
  return [...byKind].map(([kind, all]) => {
    const [first] = all;
    const { agency_id, classification, lifecycle, state } = first?.row ?? {};
    const about = JSON.stringify({ agency_id, classification, lifecycle, state });
    return `${kind}: ${all.length}, ${first?.who}, ${about}`;
  });
}
