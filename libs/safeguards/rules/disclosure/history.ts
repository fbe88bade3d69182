import type { PublishedCell, PublishedTable } from './published-table.js';
import { RawCounts, type Scope } from './raw-counts.js';

/** A figure that has left the house: in a frozen report, or on the page everybody reads. */
export interface EarlierFigure {
  readonly measure: string;
  readonly scope: Scope;
  /** Of several categories told together: which. */
  readonly among?: { readonly key: string; readonly categories: readonly string[] };
  readonly cell: PublishedCell;
}

/**
 * What has been published for the same programme before (security.md 7: published tables are
 * frozen), and the counts of today cut at every beginning and end of a published period.
 */
export interface History {
  /** The measure by place and segment, or by segment alone; its last dimension is `period`. */
  readonly segments: readonly RawCounts[];
  readonly figures: readonly EarlierFigure[];
}

export const NO_HISTORY: History = { segments: [], figures: [] };

/** What a table of one dimension will have told, once it is out. */
export function earlierFrom(
  { dimensions, cells, together, total }: PublishedTable,
  measure: string,
  scope: Scope,
): readonly EarlierFigure[] {
  const [dimension] = dimensions;
  if (!dimension) return [{ measure, scope, cell: total }];
  const { key, categories } = dimension;
  return [
    { measure, scope, cell: total },
    ...cells.map((cell, at) => ({
      measure,
      scope: { ...scope, [key]: categories[at] as string },
      cell,
    })),
    ...(together
      ? [{ measure, scope, among: { key, categories: together.categories }, cell: together.value }]
      : []),
  ];
}
