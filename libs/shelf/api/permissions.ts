import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { SHELF_KEEPERS, SHELF_READERS, SHELF_REVIEWERS } from '../rules/shelf-life.js';

/** Who may ask; the row policies say about what. */
export const shelfPermissions: PermissionCatalog = {
  'shelf:read': SHELF_READERS,
  'shelf:keep': SHELF_KEEPERS,
  'shelf:review': SHELF_REVIEWERS,
};
