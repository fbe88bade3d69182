import type { PlacesSql } from '@stad/identity/api/places.js';

/** An agency works where it has a ring (door.ts). */
export const RINGS: PlacesSql = {
  ofAgency: (id) => `door.rings(${id})`,
  ofFieldSession: (hash) => `door.field_rings(${hash})`,
};
