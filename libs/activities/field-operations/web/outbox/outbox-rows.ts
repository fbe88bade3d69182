import type { SealedValue, Waiting } from '@stad/platform/web/device/device-database.js';
import type { Line } from '../../rules/field-counts/taps.js';
import type { SealedSums } from './seal-sums.js';

/** What a phone says happened, with the clock that was told (decision 48). */
export const FIELD_ACTS = ['BRIEFING_DONE', 'POLICE_LEFT', 'ABORTED', 'ALL_BACK', 'NOTE'] as const;
export type FieldAct = (typeof FIELD_ACTS)[number];

export interface ToldAct {
  readonly act: FieldAct;
  /** ISO instant, by the server's clock as far as it is known. */
  readonly at: string;
  readonly clockKnown: boolean;
  /** How many acts the pass had taken when the phone last read it; the server knows those before it in this phone. */
  readonly seen: number;
  readonly text: string | null;
}

interface Row extends Waiting {
  readonly passId: string;
  /** Who made it: nobody else on this phone sends it. */
  readonly membershipId: string;
  /** The code of what the server refused it for: it waits for a person and for nothing else. */
  readonly problem?: string;
}

/** A batch of sums, as it is sent. */
export interface SumsRow extends Row, SealedSums {
  readonly kind: 'sums';
  /** How many taps lie in it, and the quarter of the first: what a person is told of it. */
  readonly taps: number;
  readonly since: string | null;
  /** It grows as long as its page lives and it was not sent. */
  readonly isFrozen: boolean;
  readonly pageId: string;
}

export interface ActRow extends Row {
  readonly kind: 'act';
  /** Null where the disk did not take it. */
  readonly box: SealedValue | null;
}

export type OutboxRow = SumsRow | ActRow;

/** How many taps some lines stand for; one that was taken back is a press too. */
export const tapsIn = (lines: readonly Pick<Line, 'n'>[]): number =>
  lines.reduce((sum, { n }) => sum + Math.abs(n), 0);
