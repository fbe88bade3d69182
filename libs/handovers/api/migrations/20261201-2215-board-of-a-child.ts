import type { Migration } from '@stad/platform/api/db/migration.js';
import { BOARD_FUNCTIONS } from '../../rules/handover-codes.js';
import { MUNICIPALITIES } from '../../rules/municipalities.js';

const functions = BOARD_FUNCTIONS.map((code) => `'${code}'`).join(', ');
const codes = MUNICIPALITIES.map(({ code }) => `'${code}'`).join(', ');

/**
 * Of which board a concern for a child was told to, where it is not in the portal; null: not known yet. One that is
 * open from before counts no more, unless its programme is over: what was told then does not move.
 */
export const boardOfChildMigration: Migration = {
  id: '20261201-2215-board-of-a-child',
  sql: `
    alter table handover
      add column municipality text check (municipality in (${codes})),
      add column board_function text check (board_function in (${functions})),
      add constraint handover_board_check check (municipality is null and board_function is null
        or category = 'CHILD_CONCERN' and is_sender and other_agency_id is null);
    update handover h set is_counted = false
      where h.category = 'CHILD_CONCERN' and h.is_sender and h.other_agency_id is null and h.state = 'REGISTERED'
        and not exists (select from programme p where p.id = h.programme_id and p.ends_on < (now() at time zone 'Europe/Stockholm')::date);`,
};
