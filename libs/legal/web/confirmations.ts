import { refOf } from '../rules/bases/basis.js';
import type { Confirmed } from '../rules/guide/answer.js';
import type { LegalBasesQuery } from './legal-bases.generated.js';

type Row = LegalBasesQuery['legalBases']['rows'][number];
export type Confirmation = NonNullable<Row['confirmation']>;

/** What the own agency's jurist has said, as the page needs it. */
export interface Said {
  readonly confirmed: Confirmed;
  /** By reference, `OSL_10_23.2`. */
  readonly byRef: ReadonlyMap<string, Confirmation>;
  /** The function one asks; null when the agency has none. */
  readonly adviser: string | null;
}

/** Nobody has said anything: a visitor, or an agency without a jurist. */
export const NOTHING_SAID: Said = { confirmed: new Set(), byRef: new Map(), adviser: null };

export function saidBy({ adviser, rows }: LegalBasesQuery['legalBases']): Said {
  const byRef = new Map(
    rows.flatMap(({ confirmation, ...row }) =>
      confirmation ? [[refOf(row), confirmation] as const] : [],
    ),
  );
  const confirmed = [...byRef].filter(([, { state }]) => state === 'CONFIRMED');
  return { confirmed: new Set(confirmed.map(([ref]) => ref)), byRef, adviser };
}
