import { agencyOf } from '@stad/identity/rules/demo/agencies.js';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { FIELD, holdsAny } from '@stad/identity/rules/role.js';
import { NetworkService } from '@stad/network/api/network.service.js';
import { CONTACT_FUNCTIONS } from '@stad/outcomes/rules/demo-records/contact-functions.js';
import { TRIED_DAYS_AGO } from '@stad/outcomes/rules/demo-records/running/on-call.js';
import type {
  AgencyKey,
  BusySpanRecord,
  ContactFunctionRecord,
  OnCallCoverageRecord,
  PersonKey,
} from '@stad/outcomes/rules/demo-records/types.js';
import { addDays, atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { DemoWorld } from './demo-world.js';
import { enterContact, enterHours } from './enter-contacts.js';

const CREATE = `mutation CreateContactFunction($input: CreateContactFunctionInput!) {
  createContactFunction(input: $input) { id } }`;
const CHANGE = `mutation ChangeContactFunction($input: ChangeContactFunctionInput!) {
  changeContactFunction(input: $input) { id } }`;
const COVER = `mutation SetOnCallCoverage($input: SetOnCallCoverageInput!) {
  setOnCallCoverage(input: $input) { id } }`;

/** Before the pilot began: the functions were there already. */
const BEFORE = atLocal('2022-04-01', '08:00');

/** Contact functions and the hours of each period, as each agency's administrator or manager. */
export async function loadNetwork(
  world: DemoWorld,
  coverages: readonly OnCallCoverageRecord[],
  today: string,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const contact of CONTACT_FUNCTIONS) {
    const keeper = keeperOf(contact.agencyKey);
    const id = keeper
      ? await create(world, contact, keeper, today)
      : await enterContact(world, contact, triedOn(contact, today));
    ids.set(contact.key, id);
  }
  await nameDeputies(world, ids, today);
  for (const coverage of coverages) {
    const contactFunctionId = ids.get(coverage.contactFunctionKey);
    const contact = CONTACT_FUNCTIONS.find((each) => each.key === coverage.contactFunctionKey);
    const keeper = contact && keeperOf(contact.agencyKey);
    if (!contactFunctionId) continue;
    if (!keeper) {
      await enterHours(world, contactFunctionId, coverage);
      continue;
    }
    const siteIds = await Promise.all(coverage.siteKeys.map((key) => world.siteId(key)));
    const { weekdays, from, to, validFrom, validTo, redDays, eves } = coverage;
    await world.does(keeper, BEFORE, COVER, {
      contactFunctionId,
      weekdays,
      from,
      to,
      validFrom,
      validTo,
      redDays,
      eves,
      siteIds,
    });
  }
}

/** Time that an agency has taken outside the portal: others see *upptagen* and nothing else. */
export async function loadBusySpans(
  world: DemoWorld,
  spans: readonly BusySpanRecord[],
  now: Date,
): Promise<void> {
  for (const { agencyKey, siteKey, personKey, window } of spans) {
    const planner = personKey ?? plannerOf(agencyKey);
    const siteId = await world.siteId(siteKey);
    const span = nightSpan(window.date, window.from, window.to);
    await world.uses(planner, now, NetworkService, (network, ctx) =>
      network.writeBusySpan(ctx, siteId, span),
    );
  }
}

function plannerOf(agencyKey: AgencyKey): PersonKey {
  const planner = PEOPLE.find((person) =>
    person.memberships.some(
      (membership) => membership.agencyKey === agencyKey && holdsAny(membership.roles, FIELD),
    ),
  );
  if (!planner) throw new Error(`Nobody plans for ${agencyKey}.`);
  return planner.key;
}

/** A deputy has to be there before it can be named. */
async function nameDeputies(
  world: DemoWorld,
  ids: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  for (const contact of CONTACT_FUNCTIONS) {
    const keeper = keeperOf(contact.agencyKey);
    const contactFunctionId = ids.get(contact.key);
    const deputyId = contact.deputyKey && ids.get(contact.deputyKey);
    if (!keeper || !contactFunctionId || !deputyId) continue;
    const fields = await fieldsOf(world, contact, today);
    await world.does(keeper, writtenAt(fields), CHANGE, {
      ...fields,
      contactFunctionId,
      deputyId,
      expectedVersion: 1,
    });
  }
}

async function create(
  world: DemoWorld,
  contact: ContactFunctionRecord,
  keeper: PersonKey,
  today: string,
): Promise<string> {
  const fields = await fieldsOf(world, contact, today);
  const { createContactFunction } = await world.does<{ createContactFunction: { id: string } }>(
    keeper,
    writtenAt(fields),
    CREATE,
    fields,
  );
  return createContactFunction.id;
}

/** A function is written down as it was after its last trial. */
function writtenAt({ testedOn }: { readonly testedOn: string | null }): Date {
  const tried = testedOn && atLocal(testedOn, '16:00');
  return tried && tried > BEFORE ? tried : BEFORE;
}

async function fieldsOf(world: DemoWorld, contact: ContactFunctionRecord, today: string) {
  return {
    label: contact.label,
    kind: contact.kind,
    phone: contact.workPhone,
    mailbox: contact.mailbox ?? null,
    sdkAddress: contact.sdkAddress ?? null,
    hours: contact.hours,
    note: contact.note ?? null,
    classification: contact.classification,
    testedOn: triedOn(contact, today),
    languages: contact.languages ?? [],
    siteIds: await Promise.all(contact.siteKeys.map((key) => world.siteId(key))),
  };
}

/** When somebody last tried the number, as seen from today. */
function triedOn(contact: ContactFunctionRecord, today: string): string | null {
  const days = TRIED_DAYS_AGO[contact.key];
  return days === undefined ? (contact.testedOn ?? null) : addDays(today, -days);
}

/** The administrator keeps an agency's functions; a small one without is kept by its manager. */
function keeperOf(agencyKey: AgencyKey): PersonKey | undefined {
  const holds = (role: string) =>
    PEOPLE.find((person) =>
      person.memberships.some(
        (membership) =>
          membership.agencyKey === agencyKey && membership.roles.includes(role as never),
      ),
    )?.key;
  const { kind } = agencyOf(agencyKey);
  return holds('AGENCY_ADMIN') ?? holds(kind === 'NGO' ? 'NGO_MANAGER' : 'SOCIAL_MANAGER');
}
