import type { QueryRunner } from 'typeorm';

/**
 * Where a reading that may go to the standby was read: there (`STANDBY`), or at the primary because the
 * standby had not replayed enough (`BEHIND`), did not answer (`AWAY`), had no connection free (`FULL`), follows
 * another server or none (`FOREIGN`), has another time (`CLOCK`), or gave up half way (`FAILED`).
 */
export const WHERE_READ = [
  'STANDBY',
  'BEHIND',
  'AWAY',
  'FULL',
  'FOREIGN',
  'CLOCK',
  'FAILED',
] as const;
export type WhereRead = (typeof WHERE_READ)[number];

/** A server beside the primary at which an operation may read. */
export interface SecondPlace {
  /**
   * A connection on which `opening` has begun the transaction and everything is there that was true when
   * this was called; null: read at the primary.
   */
  begin(opening: string): Promise<QueryRunner | null>;
  /** How a transaction that was begun there has ended. */
  ended(where: Extract<WhereRead, 'STANDBY' | 'FAILED'>): void;
}
