import { KEPT } from '@stad/platform/api/db/table-record.js';
import type { TablePolicy } from './policy.js';

/** The owner's alone: a mark that the application could write would be no mark. */
export const disposalAtWorkPolicy: TablePolicy = {
  table: 'app.disposal_at_work',
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  reviewed: {
    unaudited: 'the number of a transaction, while a disposal is at work in it',
    withoutEntity: 'kept by app.dispose',
  },
};

/** The same for the removal of a text. */
export const removalAtWorkPolicy: TablePolicy = {
  table: 'app.removal_at_work',
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  reviewed: {
    unaudited: 'the number of a transaction, while a text is hidden, put back or taken away in it',
    withoutEntity: 'kept by the triggers of content_removal',
  },
};
