import { ALL, COLLEAGUE, CORE, FIELD, JOINT, MANAGER, type Right, SELF, TOWN } from './right.js';

const LEAD = 'PROJECT_LEAD';
/** *Actor map*: who writes on the own card. */
const OWN_CARD = `${JOINT} MUNICIPAL_SAFETY THEME_COORDINATOR`;
const CARD = `${OWN_CARD} NETWORK_MEMBER PLACED`;
const CARDS = 'is not null';
const LISTED = 'is null';
/** Cards of actors that are an agency of the portal, and of those that the list alone knows. */
const of = (card: string) => ({
  are: card === CARDS ? 'of cards of agencies' : 'of actors without sign-in',
  where: `t.actor_id in (select a.id from actor a where a.card_agency_id ${card})`,
});
/** *Agreements*: R as party; JURIST, SIGNATORY. */
const PARTY = `${JOINT} JURIST SIGNATORY`;
/** A says yes: A own. */
const CONFIRMS = `${MANAGER} SIGNATORY`;
const OF_UNSIGNED = {
  are: 'of those not signed',
  where: `t.agreement_id in (select a.id from agreement a where a.state <> 'SIGNED')`,
};
const SIGNS = `${MANAGER} PROJECT_LEAD SIGNATORY`;
/** *Local routine, tests*. */
const ROUTINE = `${JOINT} DEVELOPMENT_LEAD METHOD_EDITOR ON_CALL`;
const DRAFTER = `${JOINT} DEVELOPMENT_LEAD`;
const DRAFTS = { add: DRAFTER, change: DRAFTER, remove: DRAFTER };
const NOT_IN_FORCE = {
  are: 'of drafts',
  where: `t.routine_id in (select r.id from local_routine r where r.state in ('DRAFT', 'ASKED'))`,
};
const ADMIN = `${MANAGER} AGENCY_ADMIN`;
const HOURS = `${ADMIN} ON_CALL`;
/** *Materials*. */
const SHELF = `${JOINT} METHOD_EDITOR`;
const HIDDEN_SQL = `(t.classification in ('P2', 'P3') or t.state in ('DRAFT', 'WITHDRAWN'))`;
const OF_HIDDEN = {
  are: 'of those',
  where: `t.item_id in (select t.id from shelf_item t where ${HIDDEN_SQL})`,
};
/** Both ends confirm and correct; what was written is taken back by its agency. */
const CONFIRM = {
  change: `${FIELD} ON_CALL`,
  changeOthers: `${FIELD} ON_CALL`,
  remove: `${FIELD} ON_CALL`,
};
const HANDOVER = `${JOINT} ON_CALL`;

export const OF_THE_TOWN: readonly Right[] = [
  // *Ties, gaps, placements, states before Aktiv* (P2).
  {
    table: 'actor',
    rows: { are: 'not active', where: 'not t.in_network and t.card_agency_id is null' },
    read: TOWN,
    readOthers: TOWN,
    add: LEAD,
    change: LEAD,
  },
  // The own card in another agency’s list is read by everybody of the agency; what it says lies in `actor_answer`.
  {
    table: 'actor',
    rows: { are: 'cards of agencies', where: 't.card_agency_id is not null' },
    read: TOWN,
    readOthers: ALL,
    add: LEAD,
    change: LEAD,
  },
  // What the own card says the whole agency reads.
  { table: 'actor_answer', rows: of(CARDS), read: ALL, readOthers: TOWN, add: CARD, change: CARD },
  {
    table: 'actor_answer',
    rows: of(LISTED),
    read: TOWN,
    readOthers: TOWN,
    add: LEAD,
    change: LEAD,
  },
  { table: 'actor_answer_before', read: TOWN, readOthers: TOWN },
  {
    table: 'actor_area',
    rows: {
      are: 'of those not active',
      where:
        't.actor_id in (select a.id from actor a where not a.in_network and a.card_agency_id is null)',
    },
    read: TOWN,
    readOthers: TOWN,
    add: LEAD,
    remove: LEAD,
  },
  { table: 'actor_change', read: TOWN, readOthers: TOWN, add: LEAD },
  { table: 'actor_file', read: TOWN, readOthers: TOWN, add: LEAD, change: LEAD },
  { table: 'actor_question', read: LEAD, add: LEAD, change: LEAD, remove: LEAD },
  {
    table: 'actor_tie',
    read: `${TOWN} NETWORK_MEMBER PLACED`,
    readOthers: TOWN,
    // NETWORK_MEMBER for an agency outside the core group alone, and all four are of it.
    add: OWN_CARD,
    remove: CARD,
  },

  {
    table: 'agreement',
    rows: { are: 'not signed', where: `t.state <> 'SIGNED'` },
    read: PARTY,
    readOthers: PARTY,
    add: `${MANAGER} ${LEAD}`,
    change: SIGNS,
    changeOthers: SIGNS,
  },
  { table: 'agreement_event', rows: OF_UNSIGNED, read: PARTY, readOthers: PARTY, add: SIGNS },
  {
    table: 'agreement_party',
    rows: OF_UNSIGNED,
    read: PARTY,
    readOthers: PARTY,
    add: CONFIRMS,
    change: CONFIRMS,
  },

  {
    table: 'local_routine',
    rows: { are: 'drafts', where: `t.state in ('DRAFT', 'ASKED')` },
    read: ROUTINE,
    readOthers: ROUTINE,
    ...DRAFTS,
  },
  {
    table: 'local_routine_step',
    rows: NOT_IN_FORCE,
    read: ROUTINE,
    readOthers: ROUTINE,
    ...DRAFTS,
  },
  {
    table: 'local_routine_source',
    rows: NOT_IN_FORCE,
    read: ROUTINE,
    readOthers: ROUTINE,
    ...DRAFTS,
  },
  {
    table: 'local_routine_answer',
    rows: NOT_IN_FORCE,
    read: ROUTINE,
    readOthers: ROUTINE,
    add: MANAGER,
    change: MANAGER,
  },
  {
    table: 'routine_exercise',
    read: ROUTINE,
    readOthers: ROUTINE,
    add: `${FIELD} ${MANAGER} DEVELOPMENT_LEAD`,
  },
  { table: 'routine_mark', read: ROUTINE, readOthers: ROUTINE },

  {
    table: 'capacity',
    read: `${JOINT} DEVELOPMENT_LEAD`,
    readOthers: `${JOINT} DEVELOPMENT_LEAD`,
    add: `${MANAGER} DEVELOPMENT_LEAD`,
    change: `${MANAGER} DEVELOPMENT_LEAD`,
  },
  {
    table: 'contact_function',
    rows: { are: 'P2', where: `t.classification = 'P2'` },
    read: `${CORE} ON_CALL AGENCY_ADMIN`,
    add: ADMIN,
    change: HOURS,
  },
  {
    table: 'on_call_coverage',
    read: ALL,
    readOthers: ALL,
    add: HOURS,
    change: HOURS,
    remove: HOURS,
  },
  {
    table: 'on_call_tonight',
    read: `${CORE} ON_CALL`,
    readOthers: `${CORE} ON_CALL`,
    add: `${MANAGER} ON_CALL`,
    change: `${MANAGER} ON_CALL`,
  },
  {
    table: 'deputy',
    read: COLLEAGUE,
    readOthers: CORE,
    add: 'AGENCY_ADMIN',
    change: 'AGENCY_ADMIN',
  },
  { table: 'directory_entry', read: COLLEAGUE, readOthers: CORE },

  {
    table: 'shelf_item',
    rows: { are: 'P2 or no more out', where: HIDDEN_SQL },
    read: SHELF,
    readOthers: SHELF,
    add: SHELF,
    change: SHELF,
    remove: SHELF,
  },
  {
    table: 'shelf_version',
    rows: OF_HIDDEN,
    read: SHELF,
    readOthers: SHELF,
    add: SHELF,
    change: SHELF,
  },
  {
    table: 'shelf_file',
    rows: OF_HIDDEN,
    read: SHELF,
    add: SHELF,
    remove: SHELF,
  },
  // That one is prepared the members of the town may know.
  { table: 'town_page', because: '0046', read: ALL, add: LEAD, change: LEAD },
  { table: 'town_page_number', read: ALL, readOthers: ALL, add: ADMIN, remove: ADMIN },
  { table: 'town_page_text', because: '0046', read: ALL, add: LEAD, change: LEAD, remove: LEAD },

  // *Handover receipt* (P3, two ends).
  {
    table: 'handover',
    rows: { are: 'of the sender', where: 't.is_sender' },
    read: HANDOVER,
    readOthers: HANDOVER,
    add: FIELD,
    ...CONFIRM,
  },
  {
    table: 'handover',
    rows: { are: 'of the receiver', where: 'not t.is_sender' },
    read: HANDOVER,
    readOthers: HANDOVER,
    add: `${FIELD} ON_CALL`,
    ...CONFIRM,
  },
  { table: 'handover_link', read: FIELD, add: FIELD, remove: FIELD },
  { table: 'handover_month', read: HANDOVER },

  // *Programme, goals, sites, areas*.
  { table: 'agency', read: ALL, readOthers: ALL },
  { table: 'site', read: ALL },
  { table: 'site_agency', read: ALL, readOthers: ALL },
  { table: 'area', read: ALL, add: LEAD, change: LEAD },
  { table: 'programme', read: ALL, change: LEAD },
  { table: 'programme_site', read: ALL },
  { table: 'closing_day', read: ALL, add: LEAD, remove: LEAD },
  { table: 'background_task', read: SELF, add: ALL, change: SELF },
  { table: 'background_task_input', read: SELF, add: ALL, remove: SELF },
];
