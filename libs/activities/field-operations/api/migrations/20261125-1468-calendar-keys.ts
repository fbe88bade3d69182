import type { Migration } from '@stad/platform/api/db/migration.js';

/** Taken back, the calendar entry of a function gets another secret with the next letter: the last counts. */
export const calendarKeysMigration: Migration = {
  id: '20261125-1468-calendar-keys',
  sql: `
    drop index answer_key_of_calendar;
    create index answer_key_of_calendar on answer_key (invitee_id, made_at desc) where way = 'CALENDAR';`,
};
