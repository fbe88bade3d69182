import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOwner, untilOneWaits } from '@stad/platform/api/testing/owner-sessions.js';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import {
  CHANGE,
  type Contact,
  CREATE,
  END,
  NetworkStage,
  SET,
  TESTED,
} from './testing/network-stage.js';

let stage: NetworkStage;
let worker: Caller;

beforeAll(async () => {
  stage = await NetworkStage.open();
  worker = await stage.portal.as('socialsekreterare1@soc-lund');
});
afterAll(() => stage.portal.close());

describe('what is refused', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['no way to reach it', { phone: null }, ['CONTACT_ROUTE_MISSING phone']],
    ['no site', { siteIds: [] }, ['CONTACT_SITE_MISSING siteIds']],
    ['an unknown kind', { kind: 'PIZZA' }, ['CONTACT_KIND_UNKNOWN kind']],
    ['its own agency’s class', { classification: 'P3' }, ['CLASS_UNKNOWN classification']],
    ['a language nobody knows', { languages: ['ro', 'xx'] }, ['LANGUAGE_UNKNOWN languages']],
    ['what is no code', { languages: ['ro', 'r o'] }, ['INVALID_CODE languages']],
    ['an unknown deputy', { deputyId: randomUUID() }, ['NOT_AVAILABLE undefined']],
    ['a person in the note', { note: '19121212-1212' }, ['PERSONAL_DATA_BLOCKED note']],
    ['a trace without a reason', { note: 'Ring 040-628 04 12' }, ['PERSONAL_DATA_WARNED note']],
    ['a trial to come', { testedOn: '2999-01-01' }, ['TESTED_IN_FUTURE testedOn']],
    ['too long', { hours: 'x'.repeat(161) }, ['TEXT_TOO_LONG hours']],
    ['what is no number', { phone: 'växeln' }, ['INVALID_WORK_PHONE phone']],
    ['what is no address', { mailbox: 'at "input.x"; ' }, ['INVALID_WORK_EMAIL mailbox']],
    [
      'a mailbox too long',
      { mailbox: `${'a'.repeat(64)}@${'b'.repeat(90)}.example` },
      ['TEXT_TOO_LONG mailbox'],
    ],
    ['an SDK address in words', { sdkAddress: 'fråga oss' }, ['SDK_ADDRESS_UNREADABLE sdkAddress']],
    ['a person in it', { sdkAddress: '19121212-1212' }, ['PERSONAL_DATA_BLOCKED sdkAddress']],
    ['a site nobody knows', { siteIds: [randomUUID()] }, ['NOT_AVAILABLE undefined']],
  ])('%s', async (_, changes, expected) => {
    const { problems } = await stage.manager.run(CREATE, { input: stage.fields(changes) });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('lets a warned text through with a reason', async () => {
    const overrides = [{ field: 'note', reason: 'WORK_CONTACT' }];
    await stage.create({ note: 'Går över till 040-628 04 12', overrides });
  });

  it('refuses those who may not, and hides the functions of others from their own keepers', async () => {
    const contact = await stage.create();
    expect((await worker.run(CREATE, { input: stage.fields() })).codes).toEqual(['NOT_AVAILABLE']);
    const command = await stage.portal.as('polisledning@pol-lund');
    const input = { ...stage.fields(), contactFunctionId: contact.id, expectedVersion: 1 };
    expect((await command.run(CHANGE, { input })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await command.run(SET, { input: stage.hoursOf(contact) })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const onCall = await stage.portal.as('socialjouren@soc-lund');
    expect((await onCall.run(CREATE, { input: stage.fields() })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each([
    ['who works there and keeps nothing', 'socialsekreterare1@soc-lund'],
    ['the administrator of another organisation', 'administrator@pol-lund'],
    ['the legal adviser', 'jurist@soc-lund'],
  ])('a change by %s', async (_, key) => {
    const contact = await stage.create({ label: 'Mottagningen' });
    const who = await stage.portal.as(key);
    const input = {
      ...stage.fields({ label: 'Kapad' }),
      contactFunctionId: contact.id,
      expectedVersion: 1,
    };
    expect((await who.run(CHANGE, { input })).codes).toEqual(['NOT_AVAILABLE']);
    const { rows } = await stage.portal.owner.query(
      'select label, version from contact_function where id = $1',
      [contact.id],
    );
    expect(rows).toEqual([{ label: 'Mottagningen', version: 1 }]);
  });
});

describe('keeping a contact function', () => {
  it('has one effect however often it is sent, and a conflict for the slower', async () => {
    const input = stage.fields({ label: 'Mottagningen' });
    const [first, again] = await Promise.all([
      stage.manager.run<{ createContactFunction: Contact }>(CREATE, { input }),
      stage.manager.run(CREATE, { input }),
    ]);
    expect(first.problems).toEqual([]);
    expect(again.data).toEqual(first.data);
    const contactFunctionId = first.data?.createContactFunction.id;
    const change = (label: string) =>
      stage.manager.run<{ changeContactFunction: Contact }>(CHANGE, {
        input: { ...stage.fields({ label }), contactFunctionId, expectedVersion: 1 },
      });
    expect((await change('Mottagningsenheten')).data?.changeContactFunction).toMatchObject({
      label: 'Mottagningsenheten',
      version: 2,
      changeable: true,
      agency: { key: 'SOC-LUND' },
    });
    expect((await change('Mottagning 2')).codes).toEqual(['CONFLICT']);
  });

  it('may serve a town that bought it, where its agency has no ring', async () => {
    const helsingborg = await stage.portal.as('enhetschef@soc-hbg');
    const label = 'Socialjouren Helsingborg';
    await stage.create(
      { label, siteIds: [stage.sites.helsingborg, stage.sites.kronhamn] },
      helsingborg,
    );
    const buyer = await stage.portal.as('socialsekreterare1@soc-b');
    const { data } = await buyer.run<{ contactFunctions: Contact[] }>(
      `query Contacts($siteId: ID!) { contactFunctions(siteId: $siteId) { label changeable agency { key } } }`,
      { siteId: stage.sites.kronhamn },
    );
    expect(data?.contactFunctions).toEqual([
      { label, changeable: false, agency: { key: 'SOC-HBG' } },
    ]);
  });

  it('is the work of the administrator, and who is on call corrects what is wrong', async () => {
    const admin = await stage.portal.as('administrator@soc-lund');
    const contact = await stage.create(
      { phone: null, hours: null, sdkAddress: 'sdk:soc-lund:mottagningen' },
      admin,
    );
    const onCall = await stage.portal.as('socialjouren@soc-lund');
    const { data, problems } = await onCall.run<{ changeContactFunction: Contact }>(CHANGE, {
      input: {
        ...stage.fields({ phone: '+46 (0)40-628 04 15', sdkAddress: 'sdk:soc-lund:jouren' }),
        contactFunctionId: contact.id,
        expectedVersion: 1,
      },
    });
    expect(problems).toEqual([]);
    expect(data?.changeContactFunction).toMatchObject({
      phone: '+46 40-628 04 15',
      sdkAddress: 'sdk:soc-lund:jouren',
    });
  });

  it('is listed at home whichever towns it serves, and nowhere else without a town', async () => {
    const admin = await stage.portal.as('administrator@soc-lund');
    const label = 'Jouren för Kronhamn';
    await stage.create({ label, siteIds: [stage.sites.kronhamn] }, admin);
    const own = async (who: Caller) => {
      const { data } = await who.run<{ contactFunctions: Contact[] }>(
        '{ contactFunctions { label agency { key } } }',
      );
      return data?.contactFunctions ?? [];
    };
    const ours = await own(admin);
    expect(ours).toContainEqual({ label, agency: { key: 'SOC-LUND' } });
    expect(ours.filter(({ agency }) => agency.key !== 'SOC-LUND')).toEqual([]);
    expect(await own(await stage.portal.as('socialsekreterare1@soc-b'))).toEqual([]);
  });

  it('says which languages it answers in and who answers in its place', async () => {
    const deputy = await stage.create({ label: 'Ersättaren' });
    const languages = ['ro', 'en', 'ro'];
    const contact = await stage.create({ languages, deputyId: deputy.id });
    expect(contact).toMatchObject({ languages: ['ro', 'en'], deputyId: deputy.id });
    const input = {
      ...stage.fields({ deputyId: contact.id }),
      contactFunctionId: contact.id,
      expectedVersion: 1,
    };
    const { problems } = await stage.manager.run(CHANGE, { input });
    expect(problems).toMatchObject([{ code: 'DEPUTY_IS_ITSELF', field: 'deputyId' }]);
  });

  it('has no deputy of another agency', async () => {
    const command = await stage.portal.as('polisledning@pol-lund');
    const police = await stage.create({ label: 'Polisen' }, command);
    const input = stage.fields({ deputyId: police.id });
    expect((await stage.manager.run(CREATE, { input })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is tried by its own agency, today', async () => {
    const contact = await stage.create({ label: 'Provad' });
    const viewer = stage.manager.viewer;
    const at = stage.portal.caller(viewer, new Date('2026-05-22T23:30:00Z'));
    const tested = async (expectedVersion: number, who = at) =>
      who.run<{ markContactTested: Contact }>(TESTED, {
        input: { clientMutationId: randomUUID(), contactFunctionId: contact.id, expectedVersion },
      });
    expect((await tested(1, worker)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await tested(1)).data?.markContactTested).toMatchObject({
      testedOn: '2026-05-23',
      version: 2,
    });
    expect((await tested(1)).codes).toEqual(['CONFLICT']);
  });
});

const INSERT_HOURS = `insert into on_call_coverage
  (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from, valid_to)
  select agency_id, id, site_ids, '{1,2,3,4,5,6,7}', '16:00', '02:00', $2, $3
  from contact_function where id = $1`;

describe('ending a contact function', () => {
  const TODAY = new Date('2026-05-22T10:00:00Z');
  const end = (contact: Contact, who: Caller, expectedVersion = contact.version) =>
    who.run<{ endContactFunction: string }>(END, {
      input: { clientMutationId: randomUUID(), contactFunctionId: contact.id, expectedVersion },
    });
  const keeper = () => stage.portal.caller(stage.manager.viewer, TODAY);

  it.each([
    ['who works there and keeps nothing', 'socialsekreterare1@soc-lund'],
    ['who answers on call and keeps the hours', 'socialjouren@soc-lund'],
    ['the administrator of another organisation', 'administrator@pol-lund'],
  ])('is refused to one %s', async (_, key) => {
    const contact = await stage.create({ label: 'Mottagningen' });
    const who = await stage.portal.as(key, undefined, TODAY);
    expect((await end(contact, who)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is refused over what somebody else changed meanwhile', async () => {
    const contact = await stage.create({ label: 'Mottagningen' });
    expect((await end(contact, keeper(), 7)).codes).toEqual(['CONFLICT']);
  });

  it('takes it from every list, and keeps its name alone', async () => {
    const contact = await stage.create({
      ...{ label: 'Gamla jouren', classification: 'P0', mailbox: 'jour@soc-lund.example' },
      ...{ note: 'Ring igen.', sdkAddress: 'sdk:soc-lund:jour' },
    });
    const other = await stage.create({ label: 'Mottagningen', deputyId: contact.id });
    await stage.setHours(contact);
    await stage.setHours(contact, { validFrom: '2026-06-01' });
    const siteId = stage.sites['lund'];
    const seen = async (who: Caller) => {
      const { data } = await who.run<Record<string, { id: string }[]>>(
        `query Seen($siteId: ID!) { there: contactFunctions(siteId: $siteId) { id } own: contactFunctions { id } }`,
        { siteId },
      );
      return [data?.['there'], data?.['own']].map((list) =>
        list?.some(({ id }) => id === contact.id),
      );
    };
    const rings = async () => {
      const visitor = stage.portal.caller({ kind: 'visitor' }, TODAY);
      const { data } = await visitor.run<{ callSheet: { functions: { label: string }[] } }>(
        '{ callSheet(site: "lund") { functions { label } } }',
      );
      return data?.callSheet.functions.map(({ label }) => label);
    };
    const police = await stage.portal.as('samverkanspolis1@pol-lund', undefined, TODAY);
    expect(await seen(keeper())).toEqual([true, true]);
    expect((await seen(police))[0]).toBe(true);
    expect(await rings()).toContain('Gamla jouren');

    expect((await end(contact, keeper())).data).toEqual({ endContactFunction: contact.id });

    expect(await seen(keeper())).toEqual([false, false]);
    expect((await seen(police))[0]).toBe(false);
    expect(await rings()).not.toContain('Gamla jouren');
    const { rows } = await stage.portal.owner.query(
      `select label, num_nonnulls(work_phone, mailbox, sdk_address, note) as routes, hours,
         ended_on::text, (select array_agg(valid_to::text) from on_call_coverage c
           where c.contact_function_id = f.id) as hours_to,
         (select deputy_id from contact_function where id = $2) as deputy
       from contact_function f where id = $1`,
      [contact.id, other.id],
    );
    expect(rows).toEqual([
      {
        ...{ label: 'Gamla jouren', routes: 0, hours: '', ended_on: '2026-05-22' },
        // The evening that began yesterday is kept to its end; what had not begun never does.
        ...{ hours_to: ['2026-05-21'], deputy: null },
      },
    ]);
  });

  it('is for good: it is changed, tried and given hours no more', async () => {
    const contact = await stage.create({ label: 'Gamla jouren' });
    await end(contact, keeper());
    const again = { contactFunctionId: contact.id, expectedVersion: 2 };
    for (const [document, input] of [
      [CHANGE, { ...stage.fields(), ...again }],
      [TESTED, { clientMutationId: randomUUID(), ...again }],
      [END, { clientMutationId: randomUUID(), ...again }],
      [SET, stage.hoursOf(contact)],
      [CREATE, stage.fields({ deputyId: contact.id })],
    ] as const) {
      expect((await keeper().run(document, { input })).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it.each([
    ['hours until further notice', INSERT_HOURS, ['2026-05-01', null]],
    ['hours to its last day', INSERT_HOURS, ['2026-05-01', '2026-05-22']],
    ['a number', `update contact_function set work_phone = '040-628 04 11' where id = $1`, []],
    ['a new beginning', 'update contact_function set ended_on = null where id = $1', []],
    [
      'somebody it answers for',
      `update contact_function set deputy_id = $1 where label = 'Någon annan'`,
      [],
    ],
  ])('gets %s from no release, also not from one that knows of no end', async (_, sql, more) => {
    const contact = await stage.create({ label: 'Gamla jouren' });
    await stage.create({ label: 'Någon annan' });
    await end(contact, keeper());
    await expect(stage.portal.owner.query(sql, [contact.id, ...more])).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('waits for hours that are being set, and ends them too', async () => {
    const contact = await stage.create({ label: 'Gamla jouren' });
    const other = await openOwner();
    try {
      await other.query('begin');
      await other.query(INSERT_HOURS, [contact.id, '2026-05-01', null]);
      const ending = end(contact, keeper());
      await untilOneWaits(stage.portal.owner);
      await other.query('commit');
      expect((await ending).codes).toEqual([]);
    } finally {
      await other.end();
    }
    const { rows } = await stage.portal.owner.query(
      'select valid_to::text from on_call_coverage where contact_function_id = $1',
      [contact.id],
    );
    expect(rows).toEqual([{ valid_to: '2026-05-21' }]);
  });

  it('keeps its name in the weeks in which it answered', async () => {
    const contact = await stage.create({ label: 'Nattjouren' });
    await stage.setHours(contact);
    await end(contact, keeper());
    const { data } = await keeper().run<{
      siteCoverage: { spans: { contact: { label: string; phone: string | null } }[] };
    }>(
      `query Week($siteId: ID!) { siteCoverage(siteId: $siteId,
         from: "2026-05-18T00:00:00.000Z", to: "2026-05-25T00:00:00.000Z") {
         spans { contact { label phone } } } }`,
      { siteId: stage.sites['lund'] },
    );
    const own = data?.siteCoverage.spans.filter((span) => span.contact.label === 'Nattjouren');
    // Monday to Thursday evening; it was ended on Friday.
    expect(own).toHaveLength(4);
    expect(own?.every((span) => span.contact.phone === null)).toBe(true);
  });

  it('has one effect however often it is sent', async () => {
    const contact = await stage.create({ label: 'Gamla jouren' });
    const input = {
      ...{ clientMutationId: randomUUID(), contactFunctionId: contact.id },
      expectedVersion: 1,
    };
    const answers = [await keeper().run(END, { input }), await keeper().run(END, { input })];
    expect(answers.map(({ data }) => data)).toEqual([
      { endContactFunction: contact.id },
      { endContactFunction: contact.id },
    ]);
  });
});
