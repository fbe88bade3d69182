import { agencyOf } from '@stad/identity/rules/demo/agencies.js';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import { FIELD, holdsAny } from '@stad/identity/rules/role.js';
import { addDays, atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { CONTACT_FUNCTIONS } from '../../rules/demo/contact-functions.js';
import { ON_CALL_2022 } from '../../rules/demo/pilot-on-call.js';
import { runningBusySpans } from '../../rules/demo/running-busy-spans.js';
import { runningOnCall, TRIED_DAYS_AGO } from '../../rules/demo/running-on-call.js';
import type {
  BusySpanRecord,
  ContactFunctionRecord,
  OnCallCoverageRecord,
} from '../../rules/demo/types.js';
import { NetworkService } from '../network.service.js';
import { loadCapacity } from './capacity.demo.js';
import { enterContact, enterHours } from './enter-contacts.js';

const CREATE = `mutation CreateContactFunction($input: CreateContactFunctionInput!) {
  createContactFunction(input: $input) { id } }`;
const CHANGE = `mutation ChangeContactFunction($input: ChangeContactFunctionInput!) {
  changeContactFunction(input: $input) { id } }`;
const COVER = `mutation SetOnCallCoverage($input: SetOnCallCoverageInput!) {
  setOnCallCoverage(input: $input) { id } }`;

/** Before the pilot began: the functions were there already. */
const BEFORE = atLocal('2022-04-01', '08:00');

/** Whom one can call and when, in the pilot and now, and time that somebody has taken elsewhere. */
export const networkDemo: DemoRecords = async (stage, days) => {
  const ids = await loadNetwork(stage, [...ON_CALL_2022, ...runningOnCall(days)], days.today);
  await loadCapacity(stage, ids, days.today);
  await loadBusySpans(stage, runningBusySpans(days), atLocal(days.today, '08:00'));
};

/** Contact functions and the hours of each period, as each agency's administrator or manager. */
async function loadNetwork(
  stage: DemoStage,
  coverages: readonly OnCallCoverageRecord[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const contact of CONTACT_FUNCTIONS) {
    const keeper = keeperOf(contact.agencyKey);
    const id = keeper
      ? await create(stage, contact, keeper, today)
      : await enterContact(stage, contact, triedOn(contact, today));
    ids.set(contact.key, id);
  }
  await nameDeputies(stage, ids, today);
  for (const coverage of coverages) {
    const contactFunctionId = ids.get(coverage.contactFunctionKey);
    const contact = CONTACT_FUNCTIONS.find((each) => each.key === coverage.contactFunctionKey);
    const keeper = contact && keeperOf(contact.agencyKey);
    if (!contactFunctionId) continue;
    if (!keeper) {
      await enterHours(stage, contactFunctionId, coverage);
      continue;
    }
    const siteIds = await Promise.all(coverage.siteKeys.map((key) => stage.siteId(key)));
    const { weekdays, from, to, validFrom, validTo, redDays, eves } = coverage;
    await stage.does(keeper, BEFORE, COVER, {
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
  return ids;
}

/** Time that an agency has taken outside the portal: others see *upptagen* and nothing else. */
async function loadBusySpans(
  stage: DemoStage,
  spans: readonly BusySpanRecord[],
  now: Date,
): Promise<void> {
  for (const { agencyKey, siteKey, personKey, window } of spans) {
    const planner = personKey ?? plannerOf(agencyKey);
    const siteId = await stage.siteId(siteKey);
    const span = nightSpan(window.date, window.from, window.to);
    await stage.uses(planner, now, NetworkService, (network, ctx) =>
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
  stage: DemoStage,
  ids: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  for (const contact of CONTACT_FUNCTIONS) {
    const keeper = keeperOf(contact.agencyKey);
    const contactFunctionId = ids.get(contact.key);
    const deputyId = contact.deputyKey && ids.get(contact.deputyKey);
    if (!keeper || !contactFunctionId || !deputyId) continue;
    const fields = await fieldsOf(stage, contact, today);
    await stage.does(keeper, writtenAt(fields), CHANGE, {
      ...fields,
      contactFunctionId,
      deputyId,
      expectedVersion: 1,
    });
  }
}

async function create(
  stage: DemoStage,
  contact: ContactFunctionRecord,
  keeper: PersonKey,
  today: string,
): Promise<string> {
  const fields = await fieldsOf(stage, contact, today);
  const { createContactFunction } = await stage.does<{ createContactFunction: { id: string } }>(
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

async function fieldsOf(stage: DemoStage, contact: ContactFunctionRecord, today: string) {
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
    siteIds: await Promise.all(contact.siteKeys.map((key) => stage.siteId(key))),
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
