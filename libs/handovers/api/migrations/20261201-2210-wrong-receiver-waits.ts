import type { Migration } from '@stad/platform/api/db/migration.js';

/** A handover that came to the wrong receiver is open, with who handed over, until it is handed on or ended. */
export const wrongReceiverWaitsMigration: Migration = {
  id: '20261201-2210-wrong-receiver-waits',
  sql: `
    alter table handover drop constraint handover_check;
    alter table handover add constraint handover_open_check check (
      case state when 'REGISTERED' then closed_on is null when 'CONFIRMED' then closed_on is not null else true end);`,
};
