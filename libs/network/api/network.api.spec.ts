import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '../../../apps/api/test/portal.js';
import { NetworkService } from './network.service.js';

const CONTACT =
  'id label version changeable siteIds agency { key } coverage { id weekdays from to version }';
const CREATE = `mutation Create($input: CreateContactFunctionInput!) { createContactFunction(input: $input) { ${CONTACT} } }`;
const CHANGE = `mutation Change($input: ChangeContactFunctionInput!) { changeContactFunction(input: $input) { ${CONTACT} } }`;
const SET = `mutation Set($input: SetOnCallCoverageInput!) { setOnCallCoverage(input: $input) { ${CONTACT} } }`;
const REMOVE = `mutation Remove($input: RemoveOnCallCoverageInput!) { removeOnCallCoverage(input: $input) { ${CONTACT} } }`;

interface Contact {
  id: string;
  label: string;
  version: number;
  changeable: boolean;
  agency: { key: string };
  coverage: { id: string; weekdays: number[]; from: string; to: string; version: number }[];
}

let portal: TestPortal;
let network: NetworkService;
let manager: Caller;
let worker: Caller;
let police: Caller;
const sites: Record<string, string> = {};
const agencies: Record<string, string> = {};

beforeAll(async () => {
  portal = await TestPortal.open();
  await portal.owner.query(
    'delete from on_call_coverage; delete from contact_function; delete from busy_span',
  );
  network = portal.server.app.get(NetworkService);
  manager = await portal.as('enhetschef@soc-lund');
  worker = await portal.as('socialsekreterare1@soc-lund');
  police = await portal.as('samverkanspolis1@pol-lund');
  for (const { key, id } of (await portal.owner.query('select key, id from site')).rows) {
    sites[key] = id;
  }
  for (const { key, id } of (await portal.owner.query('select key, id from agency')).rows) {
    agencies[key] = id;
  }
});
afterAll(() => portal.close());

const fields = (changes: Record<string, unknown> = {}) => ({
  clientMutationId: randomUUID(),
  label: 'Socialjouren Lund',
  kind: 'SOCIAL_ON_CALL',
  phone: '040-628 04 11',
  hours: 'Alla dagar 16–02',
  siteIds: [sites.lund],
  ...changes,
});

async function create(changes: Record<string, unknown> = {}, who = manager): Promise<Contact> {
  const { data, problems } = await who.run<{ createContactFunction: Contact }>(CREATE, {
    input: fields(changes),
  });
  expect(problems).toEqual([]);
  return data?.createContactFunction as Contact;
}

const hoursOf = (contact: Contact, changes: Record<string, unknown> = {}) => ({
  clientMutationId: randomUUID(),
  contactFunctionId: contact.id,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '16:00',
  to: '02:00',
  validFrom: '2022-05-16',
  siteIds: [sites.lund],
  ...changes,
});

async function setHours(contact: Contact, changes: Record<string, unknown> = {}, who = manager) {
  const { data, problems } = await who.run<{ setOnCallCoverage: Contact }>(SET, {
    input: hoursOf(contact, changes),
  });
  expect(problems).toEqual([]);
  return data?.setOnCallCoverage as Contact;
}

/** Runs service calls as somebody, in one transaction that is kept. */
async function within<T>(
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

describe('what is refused', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['no way to reach it', { phone: null }, ['CONTACT_ROUTE_MISSING phone']],
    ['no site', { siteIds: [] }, ['CONTACT_SITE_MISSING siteIds']],
    ['an unknown kind', { kind: 'PIZZA' }, ['CONTACT_KIND_UNKNOWN kind']],
    ['its own agency’s class', { classification: 'P3' }, ['CLASS_UNKNOWN classification']],
    ['a person in the note', { note: '19121212-1212' }, ['PERSONAL_DATA_BLOCKED note']],
    ['a trace without a reason', { note: 'Ring 040-628 04 12' }, ['PERSONAL_DATA_WARNED note']],
    ['too long', { hours: 'x'.repeat(161) }, ['TEXT_TOO_LONG hours']],
    ['a site nobody knows', { siteIds: [randomUUID()] }, ['NOT_AVAILABLE undefined']],
  ])('%s', async (_, changes, expected) => {
    const { problems } = await manager.run(CREATE, { input: fields(changes) });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('lets a warned text through with a reason', async () => {
    const overrides = [{ field: 'note', reason: 'WORK_CONTACT' }];
    await create({ note: 'Går över till 040-628 04 12', overrides });
  });

  it('refuses those who may not, and hides the functions of others from their own keepers', async () => {
    const contact = await create();
    expect((await worker.run(CREATE, { input: fields() })).codes).toEqual(['NOT_AVAILABLE']);
    const command = await portal.as('polisledning@pol-lund');
    const input = { ...fields(), contactFunctionId: contact.id, expectedVersion: 1 };
    expect((await command.run(CHANGE, { input })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await command.run(SET, { input: hoursOf(contact) })).codes).toEqual(['NOT_AVAILABLE']);
    const onCall = await portal.as('socialjouren@soc-lund');
    expect((await onCall.run(CREATE, { input: fields() })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('checks hours against the days, the dates and the sites of their function', async () => {
    const contact = await create();
    const wrong = { weekdays: [8], validTo: '2022-05-15', siteIds: [sites.malmo] };
    const { problems } = await manager.run(SET, { input: hoursOf(contact, wrong) });
    expect(problems.map(({ code }) => code)).toEqual([
      'WEEKDAY_UNKNOWN',
      'VALIDITY_BACKWARDS',
      'SITE_NOT_SERVED',
    ]);
    const { codes } = await manager.run(SET, { input: hoursOf(contact, { from: '25:00' }) });
    expect(codes).toEqual(['INVALID_LOCAL_TIME']);
  });
});

describe('keeping a contact function', () => {
  it('has one effect however often it is sent, and a conflict for the slower', async () => {
    const input = fields({ label: 'Mottagningen' });
    const [first, again] = await Promise.all([
      manager.run<{ createContactFunction: Contact }>(CREATE, { input }),
      manager.run(CREATE, { input }),
    ]);
    expect(first.problems).toEqual([]);
    expect(again.data).toEqual(first.data);
    const contactFunctionId = first.data?.createContactFunction.id;
    const change = (label: string) =>
      manager.run<{ changeContactFunction: Contact }>(CHANGE, {
        input: { ...fields({ label }), contactFunctionId, expectedVersion: 1 },
      });
    expect((await change('Mottagningsenheten')).data?.changeContactFunction).toMatchObject({
      label: 'Mottagningsenheten',
      version: 2,
      changeable: true,
      agency: { key: 'SOC-LUND' },
    });
    expect((await change('Mottagning 2')).codes).toEqual(['CONFLICT']);
  });

  it('sets, changes and removes hours; the on-call service does it for itself', async () => {
    const contact = await create({ label: 'Jour med tider' });
    const onCall = await portal.as('socialjouren@soc-lund');
    const [row] = (await setHours(contact, { weekdays: [5, 1] }, onCall)).coverage;
    expect(row).toMatchObject({ weekdays: [1, 5], from: '16:00', to: '02:00', version: 1 });
    const changed = await setHours(contact, {
      coverageId: row?.id,
      expectedVersion: 1,
      to: '04:00',
    });
    expect(changed.coverage).toMatchObject([{ id: row?.id, to: '04:00', version: 2 }]);
    const remove = (expectedVersion: number) =>
      manager.run<{ removeOnCallCoverage: Contact }>(REMOVE, {
        input: { clientMutationId: randomUUID(), coverageId: row?.id, expectedVersion },
      });
    expect((await remove(1)).codes).toEqual(['CONFLICT']);
    expect((await remove(2)).data?.removeOnCallCoverage.coverage).toEqual([]);
    expect((await remove(2)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('may serve a town that bought it, where its agency has no ring', async () => {
    const helsingborg = await portal.as('enhetschef@soc-hbg');
    const label = 'Socialjouren Helsingborg';
    await create({ label, siteIds: [sites.helsingborg, sites.kronhamn] }, helsingborg);
    const buyer = await portal.as('socialsekreterare1@soc-b');
    const { data } = await buyer.run<{ contactFunctions: Contact[] }>(
      `query Contacts($siteId: ID!) { contactFunctions(siteId: $siteId) { label changeable agency { key } } }`,
      { siteId: sites.kronhamn },
    );
    expect(data?.contactFunctions).toEqual([
      { label, changeable: false, agency: { key: 'SOC-HBG' } },
    ]);
  });
});

describe('who answers', () => {
  const ANSWERS = `query Answers($siteId: ID!, $at: Instant) {
    answersNow(siteId: $siteId, at: $at) { answers until opensAt contact { label } } }`;
  const COVERAGE = `query Coverage($siteId: ID!, $from: Instant!, $to: Instant!, $agencyIds: [ID!]) {
    siteCoverage(siteId: $siteId, from: $from, to: $to, agencyIds: $agencyIds) {
      spans { startsAt endsAt contact { label } agency { key } } gaps { startsAt endsAt agency { key } } } }`;

  beforeAll(async () => {
    await portal.owner.query('delete from on_call_coverage; delete from contact_function');
    // 16–22 up to 15 May 2022, then 16–02 (domain.md 11.3).
    const onCall = await create();
    await setHours(onCall, { to: '22:00', validFrom: '2022-04-01', validTo: '2022-05-15' });
    await setHours(onCall);
    await create({ label: 'Utan tider' });
    const direct = await create({ label: 'Chef i beredskap', classification: 'P2' });
    await setHours(direct, { from: '17:00', to: '23:00' });
  });

  it('says until when, and when it opens', async () => {
    const ask = async (at: string, who = police) => {
      const { data } = await who.run<{
        answersNow: { answers: boolean; until: string; opensAt: string; contact: Contact }[];
      }>(ANSWERS, { siteId: sites.lund, at });
      return data?.answersNow.map(
        ({ answers, until, opensAt, contact }) =>
          `${contact.label} ${answers} ${until ?? opensAt ?? '–'}`,
      );
    };
    expect(await ask('2022-05-20T20:47:00Z')).toEqual([
      'Socialjouren Lund true 2022-05-21T00:00:00.000Z',
      'Utan tider false –',
    ]);
    expect(await ask('2022-05-20T08:00:00Z')).toEqual([
      'Socialjouren Lund false 2022-05-20T14:00:00.000Z',
      'Utan tider false –',
    ]);
    expect(await ask('2022-05-20T20:47:00Z', worker)).toContain(
      'Chef i beredskap true 2022-05-20T21:00:00.000Z',
    );
  });

  it('finds the gap of a pass before the longer evenings, and none after', async () => {
    const ask = async (day: string, agencyIds?: string[]) => {
      const { data, problems, statements } = await police.run<{
        siteCoverage: {
          spans: { contact: Contact | null; agency: { key: string } }[];
          gaps: { startsAt: string; endsAt: string; agency: { key: string } }[];
        };
      }>(COVERAGE, {
        siteId: sites.lund,
        from: `${day}T16:00:00Z`,
        to: `${day}T21:00:00Z`,
        agencyIds,
      });
      expect(problems).toEqual([]);
      expect(statements).toBeLessThanOrEqual(4);
      return data?.siteCoverage;
    };
    expect((await ask('2022-05-06'))?.gaps).toEqual([
      {
        startsAt: '2022-05-06T20:00:00.000Z',
        endsAt: '2022-05-06T21:00:00.000Z',
        agency: { key: 'SOC-LUND' },
      },
    ]);
    const after = await ask('2022-05-20');
    expect(after?.gaps).toEqual([]);
    expect(after?.spans.map(({ contact, agency }) => [contact?.label ?? null, agency.key])).toEqual(
      [
        ['Socialjouren Lund', 'SOC-LUND'],
        // That it answers is for the site; its direct number is not.
        [null, 'SOC-LUND'],
      ],
    );
    const asked = await ask('2022-05-20', [agencies['FA-HBG'] as string]);
    expect(asked?.gaps.map(({ agency }) => agency.key)).toEqual(['FA-HBG']);
  });

  it('answers for a quarter at most', async () => {
    const span = { siteId: sites.lund, from: '2022-01-01T00:00:00Z', to: '2023-01-01T00:00:00Z' };
    expect((await police.run(COVERAGE, span)).codes).toEqual(['SPAN_TOO_LONG']);
  });
});

describe('upptagen', () => {
  const span = {
    startsAt: new Date('2022-05-20T17:00:00Z'),
    endsAt: new Date('2022-05-21T01:00:00Z'),
  };
  const BUSY = `query Busy($siteId: ID!, $from: Instant!, $to: Instant!) {
    busySpans(siteId: $siteId, from: $from, to: $to) { id startsAt membershipId functionTitle agency { key } } }`;
  const friday = { from: '2022-05-20T18:00:00Z', to: '2022-05-20T22:00:00Z' };

  it('is written by each agency for its own and read by the core group, without a source', async () => {
    const { membershipId } = police.viewer as { membershipId: string };
    const id = await within(police, (ctx) =>
      network.writeBusySpan(ctx, sites.lund as string, span, membershipId),
    );
    await within(worker, (ctx) => network.writeBusySpan(ctx, sites.lund as string, span));
    const { data } = await worker.run<{ busySpans: { id: string }[] }>(BUSY, {
      siteId: sites.lund,
      ...friday,
    });
    expect(data?.busySpans).toHaveLength(2);
    expect(data?.busySpans).toContainEqual({
      id,
      startsAt: '2022-05-20T17:00:00.000Z',
      membershipId,
      functionTitle: 'Samverkanspolis 1',
      agency: { key: 'POL-LUND' },
    });
  });

  it('clashes of a plan are those of its people and its agencies', async () => {
    const { membershipId } = police.viewer as { membershipId: string };
    const clashes = (agencyIds: string[], membershipIds: string[], ownSpanIds: string[] = []) =>
      within(worker, (ctx) =>
        network.clashes(ctx, sites.lund as string, span, { agencyIds, membershipIds, ownSpanIds }),
      );
    const soc = agencies['SOC-LUND'] as string;
    expect(await clashes([soc], [])).toMatchObject([{ agencyId: soc, membershipId: null }]);
    const [ofPolice] = await clashes([], [membershipId]);
    expect(ofPolice).toMatchObject({ membershipId });
    expect(await clashes([], [membershipId], [ofPolice?.id ?? ''])).toEqual([]);
    expect(await clashes([agencies['POL-LUND'] as string], [])).toEqual([]);
  });

  it('is taken back by the agency that wrote it alone', async () => {
    const all = async () =>
      (await portal.owner.query('select id from busy_span')).rows.map(({ id }) => id as string);
    await within(worker, async (ctx) => network.removeBusySpans(ctx, await all()));
    expect(await all()).toHaveLength(1);
    await within(police, async (ctx) => network.removeBusySpans(ctx, await all()));
    expect(await all()).toEqual([]);
  });
});

describe('the directory', () => {
  const DIRECTORY = `query Directory($siteId: ID!) { directory(siteId: $siteId) {
    total rows { membershipId functionTitle unitName agency { key } } } }`;
  interface Directory {
    directory: {
      total: number;
      rows: { functionTitle: string; unitName: string; agency: { key: string } }[];
    };
  }
  const read = async (who: Caller, siteKey = 'lund') => {
    const variables = { siteId: sites[siteKey] };
    return (await who.run<Directory>(DIRECTORY, variables)).data?.directory;
  };

  it('shows functions of every organisation at the site to the core group, own to an administrator', async () => {
    const seen = await read(police);
    expect(new Set(seen?.rows.map((row) => row.agency.key))).toEqual(
      new Set(['SOC-LUND', 'POL-LUND', 'FA-HBG', 'KS-LUND', 'NSPM']),
    );
    const own = await read(await portal.as('administrator@soc-lund'));
    expect(new Set(own?.rows.map((row) => row.agency.key))).toEqual(new Set(['SOC-LUND']));
    expect((await read(police, 'helsingborg'))?.rows ?? []).toEqual([]);
  });

  it('follows a membership that is new, changed, ended, gone, and a unit that is renamed', async () => {
    const title = `Prov ${randomUUID().slice(0, 8)}`;
    const found = async () =>
      (await read(police))?.rows.filter((row) => row.functionTitle.startsWith(title));
    const { rows } = await portal.owner.query(
      `with p as (insert into person (email) values ($2) returning id)
       insert into membership (agency_id, person_id, unit_id, function_title, work_email, roles, valid_from)
       select a.id, p.id, u.id, $1, $2, '{SOCIAL_WORKER}', '2022-04-01'
       from p, agency a join unit u on u.agency_id = a.id
       where a.key = 'SOC-LUND' and u.name = 'Mottagningsenheten' returning id, unit_id`,
      [title, `${randomUUID()}@soc-lund.example`],
    );
    const { id, unit_id: unit } = rows[0];
    const row = { membershipId: id, functionTitle: title, agency: { key: 'SOC-LUND' } };
    expect(await found()).toEqual([{ ...row, unitName: 'Mottagningsenheten' }]);
    const rename = (name: string) =>
      portal.owner.query('update unit set name = $2 where id = $1', [unit, name]);
    await rename('Mottagningen');
    expect(await found()).toEqual([{ ...row, unitName: 'Mottagningen' }]);
    await rename('Mottagningsenheten');
    const set = (change: string) =>
      portal.owner.query(`update membership set ${change} where id = $1`, [id]);
    await set(`function_title = function_title || ' b', unit_id = null`);
    expect(await found()).toEqual([{ ...row, functionTitle: `${title} b`, unitName: null }]);
    await set('valid_to = current_date - 1');
    expect(await found()).toEqual([]);
    await portal.owner.query('delete from membership where id = $1', [id]);
    const left = await portal.owner.query('select from directory_entry where membership_id = $1', [
      id,
    ]);
    expect(left.rowCount).toBe(0);
  });

  it('changes with an administrator’s own change, who may not write it', async () => {
    const admin = await portal.as('administrator@soc-lund');
    await within(admin, (ctx) =>
      ctx.db.sql(
        `update membership set function_title = 'Ombud' where work_email = 'skyddsombud@soc-lund.example'`,
      ),
    );
    expect((await read(police))?.rows.map((row) => row.functionTitle)).toContain('Ombud');
    await within(admin, (ctx) =>
      ctx.db.sql(
        `update membership set function_title = 'Skyddsombud' where work_email = 'skyddsombud@soc-lund.example'`,
      ),
    );
  });
});
