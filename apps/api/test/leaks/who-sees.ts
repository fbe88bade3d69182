import { CORE, FIELD, MANAGER } from '../oracle.js';
import { TRIALS } from '../trials.js';
import type { Fact } from './facts.js';
import type { World } from './world.js';

/** Who asks, as far as it decides: a person for one agency, or a visitor. */
export interface Asker {
  readonly agencyId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly roles: readonly string[];
}

/**
 * MUST: some answer shows it, or the viewer is kept from what is theirs. MAY: they may read it, and
 * whether a page shows it depends on more than rights (the last answer only, an open question only).
 * NEVER: an answer with it is a leak.
 */
export type Verdict = 'MUST' | 'MAY' | 'NEVER';

type Row = Fact['row'];
type Rule = (asker: Asker, row: Row, world: World) => Verdict;

/**
 * The second opinion on each marked text, written from docs/VISIBILITY.md and from roles and
 * permissions of the field (field.md 7.4 and 8). Imports nothing from the server.
 */
export function verdictOn(asker: Asker | null, fact: Fact, world: World): Verdict {
  const rule = RULES[`${fact.table}.${fact.column}`] ?? RULES[fact.table] ?? ofOwnAgency;
  if (fact.column === 'id') return idVerdict(asker, fact, world);
  if (!asker) return openToAll(fact, world);
  return rule(asker, fact.row, world);
}

/** A public function, and with it its hours. */
const isPublic = (contactId: unknown, { facts }: World) =>
  facts.some(
    ({ table, column, marker, row }) =>
      table === 'contact_function' &&
      column === 'id' &&
      marker === contactId &&
      row['classification'] === 'P0',
  );

/** The towns that a function serves. */
const servedBy = (contactId: unknown, { facts }: World) =>
  (facts.find(
    ({ table, column, marker }) =>
      table === 'contact_function' && column === 'id' && marker === contactId,
  )?.row['site_ids'] as string[] | undefined) ?? [];

/** An id is no more than its row; whether a page shows it depends on the page. */
function idVerdict(asker: Asker | null, { table, row }: Fact, world: World): Verdict {
  const rule = ROWS[table] ?? RULES[table] ?? ofOwnAgency;
  if (!asker) {
    return may(
      table === 'site' || (table === 'contact_function' && row['classification'] === 'P0'),
    );
  }
  return rule(asker, row, world) === 'NEVER' ? 'NEVER' : 'MAY';
}

/** P0, and what stands beside it. */
function openToAll({ table, column, row }: Fact, world: World): Verdict {
  if (table === 'contact_function' && row['classification'] === 'P0') return atCallSheet(column);
  if (table === 'site') return 'MAY';
  if (table === 'agency') return isShownPublicly(row, world) ? 'MAY' : 'NEVER';
  return 'NEVER';
}

const isShownPublicly = (agency: Row, { facts }: World) =>
  facts.some(
    ({ table, row }) =>
      table === 'contact_function' &&
      row['classification'] === 'P0' &&
      row['agency_id'] === agency['id'],
  );

const has = (asker: Asker, ...roles: readonly (string | readonly string[])[]) =>
  roles.flat().some((role) => asker.roles.includes(role));
const own = (asker: Asker, row: Row, column = 'agency_id') => row[column] === asker.agencyId;
const must = (isTrue: boolean): Verdict => (isTrue ? 'MUST' : 'NEVER');
const may = (isTrue: boolean): Verdict => (isTrue ? 'MAY' : 'NEVER');

const CORE_READERS = [...CORE, 'SAFETY_REP'];

const sitesOf = (asker: Asker, world: World) => world.rings.get(asker.agencyId)?.sites ?? [];
const coreOf = (asker: Asker, world: World) => world.rings.get(asker.agencyId)?.core ?? [];
const programmesOf = (asker: Asker, world: World) =>
  sitesOf(asker, world).flatMap((site) => world.programmesOfSite.get(site) ?? []);
const inMyProgrammes = (asker: Asker, row: Row, world: World, column = 'programme_id') =>
  programmesOf(asker, world).includes(String(row[column]));

/** INV-02, INV-03: own; shared and no draft; or open and final. What is not open takes a role of the core group. */
function seesActivity(asker: Asker, id: unknown, world: World): boolean {
  const activity = world.activities.get(String(id));
  if (!activity) return false;
  const { classification, lifecycle } = activity;
  const isOpen = classification === 'P0' || classification === 'P1';
  const isOwn = activity.agency_id === asker.agencyId;
  const isShared = lifecycle !== 'DRAFT' && world.shares.has(`${activity.id} ${asker.agencyId}`);
  if ((isOwn || isShared) && (isOpen || has(asker, CORE_READERS))) return true;
  const isFinal = lifecycle === 'FINALISED' || lifecycle === 'ARCHIVED';
  return (
    isFinal &&
    (classification === 'P0' ||
      (classification === 'P1' && sitesOf(asker, world).includes(activity.site_id)))
  );
}

const ofActivity =
  (verdict: (isTrue: boolean) => Verdict, column = 'activity_id'): Rule =>
  (asker, row, world) =>
    verdict(seesActivity(asker, row[column], world));

/** In a pass, for those who may ask for passes at all. */
const ofPass =
  (verdict: (isTrue: boolean) => Verdict): Rule =>
  (asker, row, world) =>
    verdict(has(asker, CORE_READERS) && seesActivity(asker, row['activity_id'], world));

const ownFor =
  (...roles: readonly (string | readonly string[])[]): Rule =>
  (asker, row) =>
    must(own(asker, row) && (roles.length === 0 || has(asker, ...roles)));

/** *Field report (P3)*: the own agency’s, for the joint work’s roles, of a pass they see. */
const ofOwnReport: Rule = (asker, row, world) =>
  may(own(asker, row) && has(asker, CORE) && seesActivity(asker, row['activity_id'], world));

export const BOOKS = ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ...MANAGER];
const ofLead: Rule = ownFor(BOOKS);

/** A contributor learns that the report exists; the rest is its lead’s. */
const ofReport: Rule = (asker, row, world) =>
  must(
    (own(asker, row) && has(asker, BOOKS)) ||
      (world.asked.has(`${row['id']} ${asker.agencyId}`) && has(asker, MANAGER, 'POLICE_LIAISON')),
  );

/** The answer to a figure: who gave it, and the lead it was given to. */
const ofAnswer: Rule = (asker, row) =>
  may(
    (own(asker, row) && has(asker, MANAGER, 'POLICE_LIAISON')) ||
      (own(asker, row, 'lead_agency_id') && has(asker, BOOKS)),
  );

const SHEET = new Set(['label', 'work_phone', 'hours', 'note']);
const atCallSheet = (column: string): Verdict => (SHEET.has(column) ? 'MUST' : 'MAY');

/** P0 everybody, P1 the members of the sites it serves, P2 its own agency (and others in their window). */
const ofContact =
  (column: string): Rule =>
  (asker, row, world) => {
    const serves = (row['site_ids'] as string[]).some((id) => sitesOf(asker, world).includes(id));
    if (row['classification'] === 'P0') return atCallSheet(column);
    if (row['classification'] === 'P1') {
      return serves ? 'MUST' : may(own(asker, row));
    }
    if (own(asker, row) && has(asker, CORE, 'ON_CALL', 'AGENCY_ADMIN')) {
      return serves ? 'MUST' : 'MAY';
    }
    return may(isInWindow(asker, row, world));
  };

/** Taken at a site the function serves, from 24 hours before until it is over (CORE). */
function isInWindow(asker: Asker, row: Row, { spans, now }: World): boolean {
  return (
    has(asker, CORE) &&
    spans.some(
      (span) =>
        span.membership_id === asker.membershipId &&
        (row['site_ids'] as string[]).includes(span.site_id) &&
        Date.parse(span.starts_at) - 86_400_000 <= now.getTime() &&
        now.getTime() < Date.parse(span.ends_at),
    )
  );
}

const DIRECTORY = [
  ...CORE,
  ...['ON_CALL', 'SAFETY_REP', 'SIGNATORY', 'DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY'],
  ...['THEME_COORDINATOR', 'METHOD_EDITOR', 'AGENCY_ADMIN', 'JURIST', 'REGISTRAR', 'LOG_REVIEWER'],
];

/** Functions of one’s own agency; CORE: of every agency with a ring at a core site of mine. */
const ofDirectory: Rule = (asker, row, world) => {
  const near = world.rings.get(String(row['agency_id']))?.sites ?? [];
  const isNear = near.some((site) => coreOf(asker, world).includes(site));
  if (has(asker, CORE) && isNear) return 'MUST';
  // In one’s own agency a title also stands beside what one did oneself.
  return may(
    own(asker, row) && (has(asker, DIRECTORY) || row['membership_id'] === asker.membershipId),
  );
};

/** Inmatad siffra: the own agency’s; of an approved one whoever reads figures or reports, the source. */
const ofEntered =
  (isSource: boolean): Rule =>
  (asker, row, world) => {
    if (own(asker, row) && has(asker, FIELD, MANAGER, 'PROJECT_LEAD')) {
      return inMyProgrammes(asker, row, world) ? 'MUST' : 'MAY';
    }
    return may(
      isSource &&
        row['state'] === 'APPROVED' &&
        inMyProgrammes(asker, row, world) &&
        has(asker, FIGURES, BOOKS),
    );
  };
export const FIGURES = [
  ...FIELD,
  ...MANAGER,
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'METHOD_EDITOR', 'MUNICIPAL_SAFETY', 'NETWORK_MEMBER'],
];

const LEARNERS = [
  ...FIELD,
  ...MANAGER,
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR', 'METHOD_EDITOR'],
];

const ACTOR_READERS = [...CORE, 'MUNICIPAL_SAFETY', 'THEME_COORDINATOR', 'DEVELOPMENT_LEAD'];
const isOfActorCore = (asker: Asker, actor: Row, world: World) =>
  has(asker, ACTOR_READERS) && coreOf(asker, world).includes(String(actor['site_id']));

/** *Actors*: of who is active the members of the town; its own card; else the core group of the town. */
const ofActor: Rule = (asker, row, world) =>
  must(
    (row['in_network'] === true && sitesOf(asker, world).includes(String(row['site_id']))) ||
      own(asker, row, 'card_agency_id') ||
      isOfActorCore(asker, row, world),
  );

/** What hangs on an actor: the core group of the town; its own answer the organisation itself. */
const ofActorPart =
  (isAnswer: boolean): Rule =>
  (asker, row, world) => {
    const actor = world.facts.find(
      ({ table, row: { id } }) => table === 'actor' && id === row['actor_id'],
    )?.row;
    if (!actor) return 'NEVER';
    const isOwnCard = isAnswer && own(asker, actor, 'card_agency_id');
    return must(isOwnCard || isOfActorCore(asker, actor, world));
  };

const AGREEMENT_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'JURIST', 'AGENCY_ADMIN', 'SIGNATORY'],
];

/** *Agreements*: its parties alone, in the roles named; what hangs on it as itself. */
const ofAgreement =
  (column: string): Rule =>
  (asker, row, world) => {
    const agreement = world.facts.find(
      ({ table, row: { id } }) => table === 'agreement' && id === row[column],
    )?.row;
    const parties = (agreement?.['party_ids'] ?? []) as readonly string[];
    return must(has(asker, AGREEMENT_READERS) && parties.includes(asker.agencyId));
  };

const HANDOVER_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'ON_CALL'],
];

/** *Handover receipt (P3, two ends)*, in the roles named. */
const ofHandover: Rule = (asker, row) =>
  must(has(asker, HANDOVER_READERS) && (own(asker, row) || own(asker, row, 'other_agency_id')));

const ROUTINE_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'METHOD_EDITOR', 'ON_CALL'],
];

/** *Local routine*: in force the members of the town; before that those who are to agree, a draft its agency alone. */
const ofRoutine =
  (column: string, isTest = false): Rule =>
  (asker, row, world) => {
    const routine = world.facts.find(
      ({ table, row: { id } }) => table === 'local_routine' && id === row[column],
    )?.row;
    if (!routine) return 'NEVER';
    const isParty = (routine['party_ids'] as readonly string[]).includes(asker.agencyId);
    const isAsked = isParty && (isTest || routine['state'] !== 'DRAFT');
    const isInForce = !isTest && routine['in_force_from'] !== null;
    return must(
      (has(asker, ROUTINE_READERS) && (own(asker, routine) || isAsked)) ||
        (isInForce && sitesOf(asker, world).includes(String(routine['site_id']))),
    );
  };

/** Until somebody says more: at most the agency whose row it is, and nobody where it is no agency's. */
const ofOwnAgency: Rule = (asker, row) => may(own(asker, row));

const signedIn: Rule = () => 'MAY';
const nobody: Rule = () => 'NEVER';

/** By table, or by column where a table is read by several. */
const RULES: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    TRIALS.flatMap(({ readWithActivity = [] }) => readWithActivity).map((table) => [
      table,
      ofActivity(must),
    ]),
  ),
  access_review: ownFor('LOG_REVIEWER', 'DPO'),
  // Managers see what managers were asked about.
  access_review_item: (asker, row) =>
    must(
      own(asker, row) &&
        (has(asker, 'LOG_REVIEWER', 'DPO') || (row['asked_at'] !== null && has(asker, MANAGER))),
    ),
  activity: ofActivity(must, 'id'),
  actor: ofActor,
  actor_answer: ofActorPart(true),
  actor_change: ofActorPart(false),
  actor_file: ofActorPart(false),
  actor_tie: ofActorPart(true),
  handover: ofHandover,
  // The other end reads who is at this one: its own function it knows.
  'handover.other_function': (asker, row, world) =>
    own(asker, row) || ofHandover(asker, row, world) === 'NEVER'
      ? ofHandover(asker, row, world)
      : 'MAY',
  handover_month: ownFor(HANDOVER_READERS),
  agreement: ofAgreement('id'),
  agreement_event: ofAgreement('agreement_id'),
  agreement_party: ofAgreement('agreement_id'),
  local_routine: ofRoutine('id'),
  local_routine_answer: ofRoutine('routine_id'),
  local_routine_source: ofRoutine('routine_id'),
  local_routine_step: ofRoutine('routine_id'),
  routine_exercise: ofRoutine('routine_id', true),
  routine_mark: ofRoutine('routine_id', true),
  routine_trial: (asker, row) => may(own(asker, row) && has(asker, CORE)),
  activity_material: ofActivity(must),
  // The network knows nothing of who works where: those who were asked do.
  activity_participant: (asker, row, world) =>
    must(
      seesActivity(asker, row['activity_id'], world) &&
        (own(asker, row) || world.shares.has(`${row['activity_id']} ${asker.agencyId}`)),
    ),
  'activity.place_label': ofActivity(must, 'id'),
  agency: signedIn,
  area: (asker, row, world) => must(sitesOf(asker, world).includes(String(row['site_id']))),
  budget_change: ofLead,
  budget_line: ofLead,
  checklist_point: ofPass(must),
  checklist_template: ownFor(CORE_READERS, 'AGENCY_ADMIN'),
  checklist_tick: ofPass(may),
  'contact_function.label': ofContact('label'),
  'contact_function.work_phone': ofContact('work_phone'),
  'contact_function.mailbox': ofContact('mailbox'),
  'contact_function.sdk_address': ofContact('sdk_address'),
  'contact_function.hours': ofContact('hours'),
  'contact_function.note': ofContact('note'),
  directory_entry: ofDirectory,
  'directory_entry.unit_name': ofDirectory,
  'entered_figure.source_document': ofEntered(true),
  'entered_figure.source_function': ofEntered(true),
  'entered_figure.entered_function': ofEntered(false),
  'entered_figure.decided_function': ofEntered(false),
  field_operation: ofPass(must),
  field_report: ofOwnReport,
  field_report_correction: (asker, row) => may(own(asker, row) && has(asker, CORE)),
  funding_grant: ofLead,
  go_ahead: ofPass(may),
  goal: (asker, row, world) => must(inMyProgrammes(asker, row, world)),
  grant_condition: ofLead,
  kept_clash: ofPass(may),
  // With the visit it comes from; from one's own work, whoever may ask what waits.
  learning: (asker, row, world) =>
    row['activity_id'] === null
      ? may(own(asker, row) && has(asker, LEARNERS))
      : must(seesActivity(asker, row['activity_id'], world)),
  ledger_row: ofLead,
  'legal_confirmation.text': ownFor(CORE, 'JURIST'),
  'legal_confirmation.note': ownFor(CORE, 'JURIST'),
  legal_confirmation_version: ownFor(CORE, 'JURIST'),
  membership: ownFor(),
  notification: (asker, row) => must(row['membership_id'] === asker.membershipId),
  observation: ofActivity(must),
  pass_answer: ofPass(may),
  pass_invitee: ofPass(must),
  // What became of a letter is for the agency that sent it; to whom it went, for the owner of the plan.
  'pass_invitee.mailbox': ofPass(may),
  pass_member: ofPass(must),
  person: nobody,
  programme: (asker, row, world) => may(inMyProgrammes(asker, row, world, 'id')),
  'programme.name': (asker, row, world) => must(inMyProgrammes(asker, row, world, 'id')),
  'progress_report.title': ofReport,
  // Told with the event of handing in.
  'progress_report.channel': nobody,
  'progress_report.receiver_diary_number': nobody,
  report_event: ofLead,
  report_figure_answer: ofAnswer,
  report_section: ofLead,
  report_signed_copy: ofLead,
  seminar: ofActivity(must),
  seminar_attendance: ofActivity(must),
  // Written by the release before; read as participants.
  seminar_invitation: nobody,
  site: (asker, row, world) => (sitesOf(asker, world).includes(String(row['id'])) ? 'MUST' : 'MAY'),
  standing_risk: ownFor(CORE_READERS),
  take_over: ofPass(may),
  task: (asker, row) =>
    may(own(asker, row) && (row['classification'] === 'P1' || has(asker, CORE_READERS))),
  // Its two ends, in the roles of the joint work.
  task_offer: (asker, row) =>
    may((own(asker, row) || own(asker, row, 'to_agency_id')) && has(asker, CORE_READERS)),
  unit: (asker, row) => may(own(asker, row)),
};

const LOG_READERS = ['LOG_REVIEWER', 'DPO', 'AGENCY_ADMIN'];

/** Rows that are told by their id alone, or read by more than may read their texts. */
const ROWS: Readonly<Record<string, Rule>> = {
  'audit.event': (asker, row) =>
    may(
      row['membership_id'] === asker.membershipId ||
        (has(asker, LOG_READERS) && (own(asker, row) || own(asker, row, 'owner_agency_id'))),
    ),
  busy_span: (asker, row, world) =>
    may(
      has(asker, CORE) &&
        (own(asker, row) || coreOf(asker, world).includes(String(row['site_id']))),
    ),
  capacity: (asker, row, world) =>
    may(
      has(asker, FIELD, MANAGER, 'PROJECT_LEAD', 'DEVELOPMENT_LEAD') &&
        (own(asker, row) || sitesOf(asker, world).includes(String(row['site_id']))),
    ),
  calendar_feed: (asker, row) => may(row['membership_id'] === asker.membershipId),
  contact_function: ofContact('label'),
  deputy: ownFor(DIRECTORY),
  entered_figure: ofEntered(false),
  legal_confirmation: ownFor(CORE, 'JURIST'),
  // Hours are for all members of the site, also of a number they may not see.
  on_call_coverage: (asker, row, world) =>
    may(
      own(asker, row) ||
        isPublic(row['contact_function_id'], world) ||
        (row['site_ids'] as string[]).some((id) => sitesOf(asker, world).includes(id)),
    ),
  // What a function can do tonight is for the core group of the towns it serves.
  on_call_tonight: (asker, row, world) =>
    may(
      has(asker, CORE, 'ON_CALL') &&
        (own(asker, row) ||
          servedBy(row['contact_function_id'], world).some((id) =>
            coreOf(asker, world).includes(id),
          )),
    ),
  person: (asker, row) => may(row['id'] === asker.personId),
  progress_report: ofReport,
  report_figure: (asker, row) =>
    may(
      (own(asker, row) && has(asker, BOOKS)) ||
        (own(asker, row, 'contributor_id') && has(asker, MANAGER, 'POLICE_LIAISON')),
    ),
};
