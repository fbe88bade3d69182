import type { FieldCounts } from './statistics.js';
import type { CountOf } from './sums.js';

/** The counters of a field report by the figure they are. */
export const COUNTERS: Readonly<
  Record<string, { subject: 'persons' | 'operations'; count: CountOf<FieldCounts> }>
> = {
  K11: { subject: 'persons', count: (row) => row.attempts },
  K11A: { subject: 'persons', count: (row) => row.declined },
  K12: { subject: 'persons', count: (row) => row.contacts },
  K13: { subject: 'persons', count: (row) => row.conversations },
  K13A: { subject: 'persons', count: (row) => row.with_interpreter },
  K14: { subject: 'persons', count: (row) => row.accepted },
  K18: { subject: 'operations', count: (row) => row.visits },
  K18A: { subject: 'persons', count: (row) => row.cards_to_target_group },
  K19: { subject: 'operations', count: (row) => row.adverts },
};
