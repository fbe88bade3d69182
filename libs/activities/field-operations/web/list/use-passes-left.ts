import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { usePlace } from '@stad/programme/web/place.js';
import { PassesLeftDocument, type PassesLeftQuery } from './passes-left.generated.js';

type Row = PassesLeftQuery['fieldPasses']['rows'][number];

/** What is left before a pass may start. */
export interface PassLeft {
  readonly left: number;
  readonly of: number;
  /** Who can give what is missing, each once, in the order of *Klart för start*. */
  readonly who: readonly string[];
}

/** Lines that name whom a plan collides with or who does not answer: nobody one waits for. */
const NAMES_OTHERS = ['WHO', 'WHO_ANSWERS'];

/** Null of a pass that has begun; undefined as long as the answer has not come. */
export type LeftOf = (id: string) => PassLeft | null | undefined;

/** The coming passes that one list of `useOperation` can answer for. */
const MOST = 100;

/**
 * What is left before each of the passes that have not ended by `at`: asked beside the list, which is there
 * before it. Null where all have ended.
 */
export function usePassesLeft(
  place: ReturnType<typeof usePlace>,
  rows: readonly { readonly endsAt: string }[],
  at: Date,
): LeftOf | null {
  const isAsked = rows.some(({ endsAt }) => new Date(endsAt) > at);
  const query = useOperation(
    PassesLeftDocument,
    {
      input: {
        siteId: place?.site.id ?? null,
        programmeId: place?.programme.id ?? null,
        first: MOST,
        sort: 'STARTS_AT',
        from: at.toISOString(),
      },
    },
    { keepPrevious: true, enabled: isAsked },
  );
  if (!isAsked) return null;
  const known = new Map(query.data?.fieldPasses.rows.flatMap(leftOf));
  return (id) => (query.data ? (known.get(id) ?? null) : undefined);
}

function leftOf({ id, progress, readiness }: Row): [string, PassLeft][] {
  if (progress.startedAt !== null || progress.cancelledAt !== null) return [];
  const open = readiness.filter(({ done }) => !done);
  const who = open
    .filter(({ line }) => !NAMES_OTHERS.includes(line))
    .flatMap(({ missing }) => missing.flatMap((one) => one.who ?? []));
  return [[id, { left: open.length, of: readiness.length, who: [...new Set(who)] }]];
}
