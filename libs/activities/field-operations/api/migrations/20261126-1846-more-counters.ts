import type { Migration } from '@stad/platform/api/db/migration.js';
import { FIELD_COUNTERS } from '../../rules/field-counts/more-counters.js';
import { list } from './codes.js';

/** *Fler räknare*: age, sex and signs as counters of their own, in the quarter in which the pass began. */
export const moreCountersMigration: Migration = {
  id: '20261126-1846-more-counters',
  sql: `
    alter table field_count
      drop constraint field_count_counter_check,
      add constraint field_count_counter_check check (counter in (${list(FIELD_COUNTERS)}));`,
};
