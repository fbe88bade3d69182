/** Sets of roles as the field's table of roles and permissions names them, for tables written by hand. */
export const FIELD = 'SOCIAL_WORKER POLICE_LIAISON NGO_FIELD_WORKER';
export const MANAGER = 'SOCIAL_MANAGER POLICE_COMMAND NGO_MANAGER';
/** FIELD, MANAGER, PROJECT_LEAD: who plans and runs passes. */
export const JOINT = `${FIELD} ${MANAGER} PROJECT_LEAD`;
export const CORE = `${JOINT} DUTY_MANAGER`;
export const CORE_READ = `${CORE} SAFETY_REP`;
/** *Seminars, training, prevention, dissemination*, *Study visit*: C, R, U. */
export const PLAN = `${JOINT} DEVELOPMENT_LEAD THEME_COORDINATOR`;
/** The same, with METHOD_EDITOR (R, and U of learnings). */
export const LEARN = `${PLAN} METHOD_EDITOR`;
/** *Meetings*: who calls them; FIELD reads as invited. */
export const CALL = `${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD MUNICIPAL_SAFETY`;
export const DECIDE = `${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD`;
/** *Ties, gaps, placements*. */
export const TOWN = `${CORE} MUNICIPAL_SAFETY THEME_COORDINATOR DEVELOPMENT_LEAD`;
const INSIDE = `${CORE} ON_CALL SAFETY_REP SIGNATORY DEVELOPMENT_LEAD MUNICIPAL_SAFETY THEME_COORDINATOR
  METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR`;
/** *Directory*: everybody but the network and the data protection officer. */
export const COLLEAGUE = `${INSIDE} LOG_REVIEWER`;
/** A log reviewer and a data protection officer change nothing. */
export const NOT_THOSE_WHO_LOOK = `${INSIDE} NETWORK_MEMBER`;
export const EVERYBODY = `${COLLEAGUE} DPO NETWORK_MEMBER`;
export const NOBODY = '';

/** The roles that each kind of agency gives; a NETWORK_MEMBER of the first three is placed there. */
export const ROLES_OF: Readonly<Record<string, string>> = {
  'SOC-LUND': `SOCIAL_WORKER SOCIAL_MANAGER DUTY_MANAGER ON_CALL SAFETY_REP DEVELOPMENT_LEAD THEME_COORDINATOR
    METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR LOG_REVIEWER DPO NETWORK_MEMBER`,
  'POL-LUND': `POLICE_LIAISON POLICE_COMMAND DUTY_MANAGER SAFETY_REP METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR
    LOG_REVIEWER DPO NETWORK_MEMBER`,
  'FA-HBG': `NGO_FIELD_WORKER NGO_MANAGER DUTY_MANAGER PROJECT_LEAD ON_CALL SAFETY_REP SIGNATORY METHOD_EDITOR
    AGENCY_ADMIN JURIST LOG_REVIEWER DPO NETWORK_MEMBER`,
  'KS-LUND': `MUNICIPAL_SAFETY THEME_COORDINATOR AGENCY_ADMIN JURIST REGISTRAR LOG_REVIEWER DPO NETWORK_MEMBER`,
};

/** The roles of a set one by one. */
export const words = (roles = ''): string[] => roles.split(/\s+/).filter(Boolean);
