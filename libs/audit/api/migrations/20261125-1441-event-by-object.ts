import type { Migration } from '@stad/platform/api/db/migration.js';

/** The latest change of a row, without reading the log: open pages ask for it (`audit.last_change`). */
export const eventByObjectMigration: Migration = {
  id: '20261125-1441-event-by-object',
  sql: `
    create index event_by_object on audit.event ((object_ids[1]), at desc)
      where action in ('INSERT', 'UPDATE', 'DELETE');`,
};
