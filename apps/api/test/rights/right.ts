import { EVERYBODY } from '@stad/activities/all/api/testing/role-sets.js';

export {
  CALL,
  COLLEAGUE,
  CORE,
  CORE_READ,
  FIELD,
  JOINT,
  LEARN,
  MANAGER,
  NOT_THOSE_WHO_LOOK as DOERS,
  PLAN,
  TOWN,
} from '@stad/activities/all/api/testing/role-sets.js';

/**
 * Who may what with the rows of a table, by role: written from the field’s table of roles and permissions
 * (`docs/VISIBILITY.md`) and from no policy. Who is not named may not.
 */
export interface Right {
  readonly table: string;
  /** Which rows of it; all when left out. */
  readonly rows?: Rows;
  /** Who reads rows of the own agency, and who some row of another. */
  readonly read?: string;
  readonly readOthers?: string;
  /** Who adds a row for the own agency, and who for another. */
  readonly add?: string;
  readonly addOthers?: string;
  readonly change?: string;
  readonly changeOthers?: string;
  readonly remove?: string;
  readonly removeOthers?: string;
  /** What a change does, where not everything can be changed. */
  readonly set?: string;
  /** The decision, or the guard, that makes it other than one would read it there. */
  readonly because?: string;
}

/** Rows of a table: what they are, and SQL about `t` that says so. */
export interface Rows {
  readonly are: string;
  readonly where: string;
}

/** The member that the planted rows are about, in any role. */
export const SELF = EVERYBODY;
/** And somebody of another employer who is placed at the agency. */
export const ALL = `${SELF} PLACED`;
