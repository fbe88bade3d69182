import { CORE, FIELD, MANAGER } from '../oracle.js';
import { type Asker, coreOf, has, must, own, type Row, type Rule, sitesOf } from './asker.js';
import { seesActivity } from './sees-activities.js';
import type { World } from './world.js';

export const ACTOR_READERS = [...CORE, 'MUNICIPAL_SAFETY', 'THEME_COORDINATOR', 'DEVELOPMENT_LEAD'];
export const isOfActorCore = (asker: Asker, actor: Row, world: World) =>
  has(asker, ACTOR_READERS) && coreOf(asker, world).includes(String(actor['site_id']));

/** The security strategist and the coordinators of the municipality read ties, gaps, placements and states too. */
export const readsTown = (asker: Asker, actor: Row, world: World) =>
  isOfActorCore(asker, actor, world) ||
  (has(asker, ['MUNICIPAL_SAFETY', 'THEME_COORDINATOR']) &&
    sitesOf(asker, world).includes(String(actor['site_id'])));

/** *Actors*: of who is active the members of the town; its own card; else the core group of the town. */
export const ofActor: Rule = (asker, row, world) =>
  must(
    (row['in_network'] === true && sitesOf(asker, world).includes(String(row['site_id']))) ||
      own(asker, row, 'card_agency_id') ||
      readsTown(asker, row, world),
  );

/** What hangs on an actor: who reads it in the town; its own answer the organisation itself. */
export const ofActorPart =
  (isAnswer: boolean, reads: typeof isOfActorCore = isOfActorCore): Rule =>
  (asker, row, world) => {
    const actor = world.facts.find(
      ({ table, row: { id } }) => table === 'actor' && id === row['actor_id'],
    )?.row;
    if (!actor) return 'NEVER';
    const isOwnCard = isAnswer && own(asker, actor, 'card_agency_id');
    return must(isOwnCard || reads(asker, actor, world));
  };

/** *Leads*: the core group of the town, its own agency where it is tended; who sees the stage once its actor is active. */
export const ofStageLead =
  (tenders: readonly string[]): Rule =>
  (asker, row, world) => {
    const activity = world.activities.get(String(row['activity_id']));
    if (!activity || !seesActivity(asker, row['activity_id'], world)) return 'NEVER';
    const actor = world.facts.find(
      ({ table, row: { id } }) => table === 'actor' && id === row['actor_id'],
    )?.row;
    return must(
      (own(asker, row) && has(asker, tenders)) ||
        isOfActorCore(asker, { site_id: activity.site_id }, world) ||
        (actor?.['in_network'] === true &&
          sitesOf(asker, world).includes(String(actor['site_id']))),
    );
  };

const AGREEMENT_MAKING_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'JURIST', 'SIGNATORY'],
];
/** Those in force alone. */
const IN_FORCE_READERS = ['AGENCY_ADMIN', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR'];

/** *Agreements*: its parties alone, in the roles named, some of them those in force; what hangs on it as itself. */
export const ofAgreement =
  (column: string): Rule =>
  (asker, row, world) => {
    const agreement = world.facts.find(
      ({ table, row: { id } }) => table === 'agreement' && id === row[column],
    )?.row;
    const parties = (agreement?.['party_ids'] ?? []) as readonly string[];
    const today = world.now.toISOString().slice(0, 10);
    const isInForce =
      agreement?.['state'] === 'SIGNED' &&
      String(agreement['valid_from']) <= today &&
      today <= String(agreement['ended_on'] ?? agreement['valid_to']);
    const reads =
      has(asker, AGREEMENT_MAKING_READERS) || (isInForce && has(asker, IN_FORCE_READERS));
    return must(reads && parties.includes(asker.agencyId));
  };

export const HANDOVER_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'ON_CALL'],
];

/** *Handover receipt (P3, two ends)*, in the roles named; what came to the wrong receiver, who handed over alone, and
 * where that one contests it, who wrote it. */
export const ofHandover: Rule = (asker, row) => {
  const sender = row['is_sender'] || row['is_contested'] ? 'agency_id' : 'other_agency_id';
  const isEnd = own(asker, row) || own(asker, row, 'other_agency_id');
  const isHeld = row['state'] !== 'WRONG_RECEIVER' || own(asker, row, sender);
  return must(has(asker, HANDOVER_READERS) && isEnd && isHeld);
};

export const ROUTINE_READERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'METHOD_EDITOR', 'ON_CALL'],
];

/** *Local routine*: in force the members of the town; before that those who are to agree, a draft its agency alone. */
export const ofRoutine =
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
