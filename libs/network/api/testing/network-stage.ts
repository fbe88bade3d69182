import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { networkGround } from './ground.js';

const CONTACT =
  'id label version phone sdkAddress changeable siteIds testedOn languages deputyId agency { key } coverage { id weekdays from to validFrom validTo redDays eves version }';
const mutation = (field: string, input: string) =>
  `mutation Do($input: ${input}!) { ${field}(input: $input) { ${CONTACT} } }`;

export const CREATE = mutation('createContactFunction', 'CreateContactFunctionInput');
export const CHANGE = mutation('changeContactFunction', 'ChangeContactFunctionInput');
export const TESTED = mutation('markContactTested', 'MarkContactTestedInput');
export const END =
  'mutation Do($input: EndContactFunctionInput!) { endContactFunction(input: $input) }';
export const SET = mutation('setOnCallCoverage', 'SetOnCallCoverageInput');
export const COPY = mutation('copyOnCallWeek', 'CopyOnCallWeekInput');
export const REMOVE = mutation('removeOnCallCoverage', 'RemoveOnCallCoverageInput');

export interface Hours {
  id: string;
  weekdays: number[];
  from: string;
  to: string;
  validFrom: string;
  validTo: string | null;
  redDays: string;
  eves: string;
  version: number;
}

export interface Contact {
  id: string;
  label: string;
  version: number;
  changeable: boolean;
  testedOn: string | null;
  languages: string[];
  deputyId: string | null;
  agency: { key: string };
  coverage: Hours[];
}

/** A portal without any contact function, and the people and towns the specs are about. */
export class NetworkStage {
  private constructor(
    readonly portal: TestPortal,
    readonly sites: Readonly<Record<string, string>>,
    readonly agencies: Readonly<Record<string, string>>,
    readonly manager: Caller,
  ) {}

  static async open(): Promise<NetworkStage> {
    const portal = await TestPortal.open(networkGround);
    await portal.owner.query(
      'delete from on_call_coverage; delete from contact_function; delete from busy_span',
    );
    const idsOf = async (table: 'site' | 'agency') =>
      Object.fromEntries(
        (await portal.owner.query(`select key, id from ${table}`)).rows.map(({ key, id }) => [
          key,
          id,
        ]),
      );
    const manager = await portal.as('enhetschef@soc-lund');
    return new NetworkStage(portal, await idsOf('site'), await idsOf('agency'), manager);
  }

  /** What one says of the on-call service of Lund; give what the case is about. */
  fields(changes: Record<string, unknown> = {}) {
    return {
      clientMutationId: randomUUID(),
      label: 'Socialjouren Lund',
      kind: 'SOCIAL_ON_CALL',
      phone: '040-628 04 11',
      hours: 'Alla dagar 16–02',
      siteIds: [this.sites.lund],
      ...changes,
    };
  }

  async create(changes: Record<string, unknown> = {}, who = this.manager): Promise<Contact> {
    return does(who, CREATE, 'createContactFunction', this.fields(changes));
  }

  /** Every evening 16–02 from 16 May 2022; give what the case is about. */
  hoursOf(contact: Contact, changes: Record<string, unknown> = {}) {
    return {
      clientMutationId: randomUUID(),
      contactFunctionId: contact.id,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: '16:00',
      to: '02:00',
      validFrom: '2022-05-16',
      siteIds: [this.sites.lund],
      ...changes,
    };
  }

  async setHours(contact: Contact, changes: Record<string, unknown> = {}, who = this.manager) {
    return does(who, SET, 'setOnCallCoverage', this.hoursOf(contact, changes));
  }
}

async function does(who: Caller, document: string, field: string, input: object): Promise<Contact> {
  const { data, problems } = await who.run<Record<string, Contact>>(document, { input });
  expect(problems).toEqual([]);
  return data?.[field] as Contact;
}

/** Runs service calls as somebody, in one transaction that is kept. */
export async function within<T>(
  caller: Caller,
  work: (ctx: ReturnType<Caller['context']>) => Promise<T>,
): Promise<T> {
  const ctx = caller.context('write');
  try {
    const answer = await work(ctx);
    await ctx.db.transaction.close('commit');
    return answer;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    throw error;
  }
}
