import { CORE, FIELD, MANAGER } from '../oracle.js';
import { TRIALS } from '../trials.js';
import {
  type Asker,
  CORE_READERS,
  coreOf,
  has,
  inMyProgrammes,
  may,
  must,
  own,
  ownFor,
  type Row,
  type Rule,
  sitesOf,
  type Verdict,
} from './asker.js';
import type { Fact } from './facts.js';
import { ofActivity, ofOwnReport, ofPass, ofTonight, seesActivity } from './sees-activities.js';
import {
  atCallSheet,
  DIRECTORY,
  isPublic,
  ofContact,
  ofDirectory,
  servedBy,
} from './sees-contacts.js';
import {
  HANDOVER_READERS,
  ofActor,
  ofActorPart,
  ofAgreement,
  ofHandover,
  ofRoutine,
  ofStageLead,
  readsTown,
} from './sees-network.js';
import { BOOKS, ofAnswer, ofEntered, ofLead, ofReport } from './sees-reports.js';
import { isOnOpenShelf, isOpenVersion, ofShelfItem, ofShelfVersion } from './sees-shelf.js';
import { ofList, ofToldFunction, ofUnit } from './sees-sign-ups.js';
import type { World } from './world.js';

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

/** An id is no more than its row; whether a page shows it depends on the page. */
function idVerdict(asker: Asker | null, fact: Fact, world: World): Verdict {
  const { table, row } = fact;
  const rule = ROWS[table] ?? RULES[table] ?? ofOwnAgency;
  if (!asker) {
    return may(
      table === 'site' ||
        (table === 'contact_function' && row['classification'] === 'P0') ||
        isOfOpenShelf(fact, world),
    );
  }
  return rule(asker, row, world) === 'NEVER' ? 'NEVER' : 'MAY';
}

/** P0, and what stands beside it. */
function openToAll(fact: Fact, world: World): Verdict {
  const { table, column, row } = fact;
  if (table === 'contact_function' && row['classification'] === 'P0') return atCallSheet(column);
  if (table === 'site') return 'MAY';
  if (table === 'town_page') return may(row['is_open'] === true);
  if (table === 'town_page_text') return may(pageOf(row, world)?.['is_open'] === true);
  if (['title', 'url'].includes(column)) return may(isOfOpenShelf(fact, world));
  if (table === 'agency') return isShownPublicly(row, world) ? 'MAY' : 'NEVER';
  return 'NEVER';
}

const pageOf = (row: Row, { facts }: World) =>
  facts.find(({ table, row: { id } }) => table === 'town_page' && id === row['town_page_id'])?.row;

const isOfOpenShelf = ({ table, row }: Fact, world: World) =>
  (table === 'shelf_item' && isOnOpenShelf(row)) ||
  (table === 'shelf_version' && isOpenVersion(row, world));

const isShownPublicly = (agency: Row, { facts }: World) =>
  facts.some(
    ({ table, row }) =>
      table === 'contact_function' &&
      row['classification'] === 'P0' &&
      row['agency_id'] === agency['id'],
  );

const LEARNERS = [
  ...FIELD,
  ...MANAGER,
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR', 'METHOD_EDITOR'],
];

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
  actor_answer_before: ofActorPart(true),
  actor_change: ofActorPart(false, readsTown),
  actor_file: ofActorPart(false, readsTown),
  actor_tie: ofActorPart(true, readsTown),
  dissemination_lead: ofStageLead(LEARNERS),
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
  field_late_count: (asker, row) => may(own(asker, row) && has(asker, CORE)),
  field_report: ofOwnReport,
  field_report_correction: (asker, row) => may(own(asker, row) && has(asker, CORE)),
  funding_grant: ofLead,
  go_ahead: ofPass(may),
  goal: (asker, row, world) => must(inMyProgrammes(asker, row, world)),
  grant_condition: ofLead,
  field_act: ofPass(must),
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
  // Not before its agenda is shared or sent, but for who writes it: meeting.visibility.spec says which.
  meeting_point: ofActivity(may),
  // Of who writes, received by the owner of the draft; both as far as they see the meeting (INV-03).
  meeting_comment: (asker, row, world) =>
    must(
      (own(asker, row) || own(asker, row, 'owner_agency_id')) &&
        seesActivity(asker, row['activity_id'], world),
    ),
  membership: ownFor(),
  notification: (asker, row) => must(row['membership_id'] === asker.membershipId),
  observation: ofActivity(must),
  pass_answer: ofPass(may),
  pass_invitee: ofPass(must),
  // What became of a letter is for the agency that sent it; to whom it went, for the owner of the plan.
  'pass_invitee.mailbox': ofPass(may),
  pass_member: ofPass(must),
  'pass_member.function_title': (asker, row, world) =>
    ofPass(must)(asker, row, world) === 'NEVER' ? ofTonight(asker, row, world) : 'MUST',
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
  seminar_attendance: ofUnit,
  // What is told of a round, whoever sees the seminar; what waits in its box nobody reads.
  seminar_round: ofActivity(must),
  seminar_round_box: nobody,
  // Words: the organiser's planners, the others once they are shown.
  seminar_quote: (asker, row, world) =>
    row['state'] === 'SHOWN' ? ofActivity(must)(asker, row, world) : ofList(asker, row, world),
  // The organiser's list, by its planners; an address is shown to nobody.
  seminar_sign_up: ofList,
  'seminar_sign_up.function_title': ofToldFunction,
  'seminar_sign_up.work_email': nobody,
  'seminar_sign_up.calendar_uid': nobody,
  // Written by the release before; read as participants.
  seminar_invitation: nobody,
  shelf_item: ofShelfItem(false),
  'shelf_item.title': ofShelfItem(true),
  shelf_version: ofShelfVersion(false),
  'shelf_version.url': ofShelfVersion(true),
  site: (asker, row, world) => (sitesOf(asker, world).includes(String(row['id'])) ? 'MUST' : 'MAY'),
  standing_risk: ownFor(CORE_READERS),
  take_over: ofPass(may),
  task: (asker, row) =>
    may(own(asker, row) && (row['classification'] === 'P1' || has(asker, CORE_READERS))),
  // Its two ends, in the roles of the joint work.
  task_offer: (asker, row) =>
    may((own(asker, row) || own(asker, row, 'to_agency_id')) && has(asker, CORE_READERS)),
  // P1 of the town, for those whose work may ask for it.
  training_course: (asker, row, world) =>
    may(
      has(asker, [...CORE, 'ON_CALL', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR']) &&
        (own(asker, row) || sitesOf(asker, world).includes(String(row['site_id']))),
    ),
  // Who keeps it, or shows numbers there, reads it before it is open; then everybody does, at its own address.
  town_page: (asker, row, world) =>
    has(asker, MANAGER, 'PROJECT_LEAD', 'AGENCY_ADMIN') &&
    sitesOf(asker, world).includes(String(row['site_id']))
      ? 'MUST'
      : may(row['is_open'] === true),
  // Read with its page.
  town_page_text: (asker, row, world) => {
    const page = pageOf(row, world);
    return may(
      page?.['is_open'] === true ||
        (has(asker, MANAGER, 'PROJECT_LEAD', 'AGENCY_ADMIN') &&
          sitesOf(asker, world).includes(String(page?.['site_id']))),
    );
  },
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
  shelf_item: ofShelfItem(true),
  shelf_version: ofShelfVersion(true),
  report_figure: (asker, row) =>
    may(
      (own(asker, row) && has(asker, BOOKS)) ||
        (own(asker, row, 'contributor_id') && has(asker, MANAGER, 'POLICE_LIAISON')),
    ),
};
