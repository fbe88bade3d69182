/**
 * Where an agency works, as sources of rows in SQL. People belong to agencies before there are towns: a later
 * domain says it, and where none does an agency works nowhere.
 */
export interface PlacesSql {
  /** `site_ids, core_site_ids, programme_ids` today, of the agency with this id. */
  ofAgency(id: string): string;
  /** The same for the phone with this hash of its secret, and `has_ended`: what it rests on is over. */
  ofFieldSession(hash: string): string;
}

const NONE = `'{}'::uuid[] as site_ids, '{}'::uuid[] as core_site_ids, '{}'::uuid[] as programme_ids`;

export const NOWHERE: PlacesSql = {
  ofAgency: () => `(select ${NONE})`,
  ofFieldSession: () => `(select ${NONE}, false as has_ended)`,
};
