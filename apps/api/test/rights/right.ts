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

export const FIELD = 'SOCIAL_WORKER POLICE_LIAISON NGO_FIELD_WORKER';
export const MANAGER = 'SOCIAL_MANAGER POLICE_COMMAND NGO_MANAGER';
/** FIELD, MANAGER, PROJECT_LEAD: who plans and runs passes. */
export const JOINT = `${FIELD} ${MANAGER} PROJECT_LEAD`;
export const CORE = `${JOINT} DUTY_MANAGER`;
export const CORE_READ = `${CORE} SAFETY_REP`;
/** *Seminars, training, prevention, dissemination*, *Study visit*: C, R, U. */
export const PLAN = `${JOINT} DEVELOPMENT_LEAD THEME_COORDINATOR`;
export const LEARN = `${PLAN} METHOD_EDITOR`;
/** *Meetings*: who calls them. */
export const CALL = `${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD MUNICIPAL_SAFETY`;
/** *Ties, gaps, placements*. */
export const TOWN = `${CORE} MUNICIPAL_SAFETY THEME_COORDINATOR DEVELOPMENT_LEAD`;
/** *Directory*: everybody but the network and the data protection officer. */
export const COLLEAGUE = `${CORE} ON_CALL SAFETY_REP SIGNATORY DEVELOPMENT_LEAD MUNICIPAL_SAFETY THEME_COORDINATOR
  METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR LOG_REVIEWER`;
/** Whoever signs in as the member that the planted rows are about. */
export const SELF = `${COLLEAGUE} DPO NETWORK_MEMBER`;
/** And somebody of another employer who is placed at the agency. */
export const ALL = `${SELF} PLACED`;
/** A log reviewer and a data protection officer change nothing. */
export const DOERS = `${CORE} ON_CALL SAFETY_REP SIGNATORY DEVELOPMENT_LEAD MUNICIPAL_SAFETY THEME_COORDINATOR
  METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR NETWORK_MEMBER`;

export const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean);
