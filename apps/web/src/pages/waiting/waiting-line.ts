import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import type { UseQueryResult } from '@tanstack/react-query';
import type { words } from '../words.generated.js';

/**
 * Something small that is done from the row: nothing is sent for ten seconds, and until then it is taken back.
 * What decides something is no such act: its row opens it (`waiting-rows.spec.tsx` names which).
 */
export interface WaitingAct {
  /** Of what is held; the alternatives of one row share it. */
  readonly key: string;
  readonly label: string;
  readonly take: () => void;
}

/** Something that waits, whatever it is about: what, when, why, the one verb, and what comes after it. */
export interface WaitingLine {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  /** Why it is mine, and what happens when I leave it, in a sentence or two. */
  readonly why: string;
  readonly verb: string;
  readonly after: string | null;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly dueAt: string | null;
  /** What the row itself does; without any it opens, with its verb. */
  readonly acts?: readonly WaitingAct[];
}

type WordKey = keyof NonNullable<(typeof words)['args']> & string;

/**
 * One thing that is asked: passes, figures, people. Only when each has answered is it known that nothing
 * waits.
 */
export interface WaitingSource {
  /** What it is about, for when it cannot be asked. */
  readonly about: Extract<WordKey, `front.about.${string}`>;
  readonly state: 'ASKED' | 'ANSWERED' | 'FAILED';
  readonly lines: readonly WaitingLine[];
  readonly ask: () => void;
}

/** What a query has said so far. One that this person may not ask has nothing to say. */
export function waitingSource<Data>(
  about: WaitingSource['about'],
  { data, error, refetch }: UseQueryResult<Data, RequestError>,
  isMine: boolean,
  linesOf: (data: Data) => readonly WaitingLine[],
): WaitingSource {
  const ask = () => void refetch();
  if (data !== undefined) return { about, state: 'ANSWERED', lines: linesOf(data), ask };
  if (!isMine) return { about, state: 'ANSWERED', lines: [], ask };
  return { about, state: error === null ? 'ASKED' : 'FAILED', lines: [], ask };
}
