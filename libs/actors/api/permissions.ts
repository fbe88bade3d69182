import { ROLES } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import {
  ACTOR_CORE_READERS,
  ACTOR_KEEPERS,
  ACTOR_TOWN_READERS,
  CARD_KEEPERS,
  NETWORK_CARD_KEEPERS,
} from '../rules/actor-life.js';

/** Who may ask; the row policies say about which actors. */
export const actorsPermissions: PermissionCatalog = {
  'actor:read': ROLES,
  'actor:read-core': ACTOR_CORE_READERS,
  /** The same without being of the core group. */
  'actor:read-town': ACTOR_TOWN_READERS,
  'actor:keep': ACTOR_KEEPERS,
  'actor:answer': [...CARD_KEEPERS, ...NETWORK_CARD_KEEPERS],
};
