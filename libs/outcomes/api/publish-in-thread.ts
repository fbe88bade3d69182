import { Thread } from '@stad/platform/api/threads/thread.js';
import type { ThreadWork } from '@stad/platform/api/threads/thread-work.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import type { PublishedTable } from '@stad/safeguards/rules/disclosure/published-table.js';
import { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import type { Publications } from './publications.js';
import type { CountersToPublish } from './publish-counter.js';

/**
 * What is published is held against everything before it, and that search grows with every draft. What
 * everybody reads does not wait for a report that comes after many.
 */
const PAGES = new Thread({ mayAsk: 50 });
const DRAFTS = new Thread();
const threadFor = ({ publications }: Asked) => (publications.drafts.length > 0 ? DRAFTS : PAGES);

const PUBLISH: ThreadWork<CountersToPublish, PublishedTable[][]> = {
  module: new URL('./publish-counter.js', import.meta.url),
  name: 'publishCounters',
};

/** A counter and its tables, by site first. */
export interface CounterTables {
  readonly code: string;
  readonly tables: readonly RawCounts[];
}

interface Asked {
  readonly publications: Publications;
  readonly period: string;
  readonly audience: Audience;
}

/** What was published of these very sums, by code and audience, and what is under way. */
interface Known {
  readonly published: Map<string, PublishedTable[]>;
  readonly begun: Map<string, Promise<PublishedTable[][]>>;
}
const KNOWN = new WeakMap<object, Known>();

const keyOf = (code: string, audience: Audience) => `${code} ${audience}`;

function knownOf(sums: object): Known {
  const known = KNOWN.get(sums) ?? { published: new Map(), begun: new Map() };
  KNOWN.set(sums, known);
  return known;
}

/**
 * Publishes counters beside the thread that answers; `tablesOf` has them afterwards. Whoever could not wait
 * and asks again of the same sums has what was under way.
 *
 * @throws {ProblemError} as `Thread.run`
 */
export async function publishedInThread(
  sums: object,
  asked: Asked,
  counters: readonly CounterTables[],
): Promise<void> {
  const { published, begun } = knownOf(sums);
  const { audience } = asked;
  const missing = counters.filter(({ code }) => !published.has(keyOf(code, audience)));
  if (missing.length === 0) return;
  const name = missing.map(({ code }) => keyOf(code, audience)).join();
  const under = begun.get(name) ?? begin(sums, asked, missing, name);
  const tables = await threadFor(asked).patiently(under);
  missing.forEach(({ code }, at) => {
    published.set(keyOf(code, audience), tables[at] as PublishedTable[]);
  });
}

/** What was published of a counter. */
export function tablesOf(
  sums: object,
  code: string,
  audience: Audience,
): readonly PublishedTable[] {
  const tables = knownOf(sums).published.get(keyOf(code, audience));
  if (!tables) throw new Error(`${code} was not published for ${audience} before it was read`);
  return tables;
}

/** Tables that stand beside the one by site on one page alone, kept nowhere. */
export async function publishTables(
  asked: Asked,
  counter: CounterTables,
): Promise<PublishedTable[]> {
  const [tables] = await threadFor(asked).run(PUBLISH, sentOf(asked, [counter]));
  return tables as PublishedTable[];
}

function begin(
  sums: object,
  asked: Asked,
  counters: readonly CounterTables[],
  name: string,
): Promise<PublishedTable[][]> {
  const { begun } = knownOf(sums);
  const under = threadFor(asked).begin(PUBLISH, sentOf(asked, counters));
  begun.set(name, under);
  // What is too large stays so as long as nothing changes; any other failure may be tried again.
  under.catch((error) => {
    if (!isTooLarge(error)) begun.delete(name);
  });
  return under;
}

const isTooLarge = (error: unknown) =>
  error instanceof ProblemError && error.problems[0].code === 'TOO_LARGE_TO_COMPUTE';

function sentOf(
  { publications, period, audience }: Asked,
  counters: readonly CounterTables[],
): CountersToPublish {
  return {
    publications: { ...publications, days: publications.days?.forThread() ?? null },
    period,
    audience,
    counters: counters.map(({ code, tables }) => ({ code, tables: tables.map(RawCounts.open) })),
  };
}
