import type { Problem } from '@stad/platform/rules/problem.js';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { RequestError } from '../graphql/request-error.js';

export interface PartVersion {
  /** Writes with the version the form began with; after a `CONFLICT` everything is read anew. */
  send<Data>(write: (expectedVersion: number) => Promise<Data>): Promise<Data>;
  /** Somebody else has saved meanwhile, and theirs is here: show `Conflict`. */
  isClash(problems: readonly Problem[]): boolean;
  /** The choice is made: the next sending is over the version that is there now. */
  accept(): void;
  /** A form that stays open goes on from what it has saved itself. */
  goOnFrom(saved: number): void;
  /** What the form began with: a draft keeps it beside what is typed. */
  begun(): number;
}

/**
 * The version of a part while a form is open. It stays what the form began with, however often the
 * page is read anew in the background: a newer one would let the form overwrite what nobody has seen.
 * What was typed before, and is taken up again, began with the version of its draft.
 */
export function usePartVersion(latest: number, ofDraft?: number): PartVersion {
  const queries = useQueryClient();
  const begunWith = useRef(ofDraft ?? latest);
  return {
    send: async (write) => {
      try {
        return await write(begunWith.current);
      } catch (error) {
        if (error instanceof RequestError && error.has('CONFLICT')) {
          await queries.invalidateQueries();
        }
        throw error;
      }
    },
    isClash: (problems) =>
      begunWith.current !== latest && problems.some(({ code }) => code === 'CONFLICT'),
    accept: () => {
      begunWith.current = latest;
    },
    goOnFrom: (saved) => {
      begunWith.current = saved;
    },
    begun: () => begunWith.current,
  };
}
