import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { COPY, type Contact, NetworkStage, REMOVE, SET } from './testing/network-stage.js';

let stage: NetworkStage;
let police: Caller;

beforeAll(async () => {
  stage = await NetworkStage.open();
  police = await stage.portal.as('samverkanspolis1@pol-lund');
});
afterAll(() => stage.portal.close());

describe('hours', () => {
  it('checks hours against the days, the dates and the sites of their function', async () => {
    const contact = await stage.create();
    const wrong = { weekdays: [8], validTo: '2022-05-15', siteIds: [stage.sites.malmo] };
    const { problems } = await stage.manager.run(SET, { input: stage.hoursOf(contact, wrong) });
    expect(problems.map(({ code }) => code)).toEqual([
      'WEEKDAY_UNKNOWN',
      'VALIDITY_BACKWARDS',
      'SITE_NOT_SERVED',
    ]);
    const { codes } = await stage.manager.run(SET, {
      input: stage.hoursOf(contact, { from: '25:00' }),
    });
    expect(codes).toEqual(['INVALID_LOCAL_TIME']);
  });

  it('sets, changes and removes hours; the on-call service does it for itself', async () => {
    const contact = await stage.create({ label: 'Jour med tider' });
    const onCall = await stage.portal.as('socialjouren@soc-lund');
    const [row] = (await stage.setHours(contact, { weekdays: [5, 1] }, onCall)).coverage;
    expect(row).toMatchObject({ weekdays: [1, 5], from: '16:00', to: '02:00', version: 1 });
    const changed = await stage.setHours(contact, {
      coverageId: row?.id,
      expectedVersion: 1,
      to: '04:00',
    });
    expect(changed.coverage).toMatchObject([{ id: row?.id, to: '04:00', version: 2 }]);
    const remove = (expectedVersion: number) =>
      stage.manager.run<{ removeOnCallCoverage: Contact }>(REMOVE, {
        input: { clientMutationId: randomUUID(), coverageId: row?.id, expectedVersion },
      });
    expect((await remove(1)).codes).toEqual(['CONFLICT']);
    expect((await remove(2)).data?.removeOnCallCoverage.coverage).toEqual([]);
    expect((await remove(2)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('on red days are what is usual for their weekdays, or what is said', async () => {
    const contact = await stage.create({ label: 'Mottagning' });
    await stage.setHours(contact, { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' });
    await stage.setHours(contact, { weekdays: [6, 7], from: '09:00', to: '12:00', eves: 'TOO' });
    const { coverage } = await stage.setHours(contact, { from: '20:00', redDays: 'CLOSED' });
    const told = coverage.map(({ from, redDays, eves }) => `${from} ${redDays} ${eves}`).sort();
    expect(told).toEqual(['08:00 CLOSED AS_USUAL', '09:00 TOO TOO', '20:00 CLOSED AS_USUAL']);
    const input = stage.hoursOf(contact, { redDays: 'SOMETIMES' });
    expect((await stage.manager.run(SET, { input })).codes).toEqual(['HOLIDAY_RULE_UNKNOWN']);
  });

  it('of one week are copied to another, by their own agency', async () => {
    const contact = await stage.create({ label: 'Veckoschema' });
    await stage.setHours(contact, {
      weekdays: [2, 4],
      validFrom: '2026-05-04',
      validTo: '2026-05-10',
    });
    const input = () => ({
      clientMutationId: randomUUID(),
      contactFunctionId: contact.id,
      fromMonday: '2026-05-04',
      toMonday: '2026-05-11',
    });
    expect((await police.run(COPY, { input: input() })).codes).toEqual(['NOT_AVAILABLE']);
    const onCall = await stage.portal.as('socialjouren@soc-lund');
    const { data } = await onCall.run<{ copyOnCallWeek: Contact }>(COPY, { input: input() });
    expect(data?.copyOnCallWeek.coverage).toMatchObject([
      { weekdays: [2, 4], validFrom: '2026-05-04' },
      { weekdays: [2, 4], from: '16:00', validFrom: '2026-05-11', validTo: '2026-05-17' },
    ]);
    expect((await onCall.run(COPY, { input: input() })).codes).toEqual(['WEEK_ALREADY_COPIED']);
    const command = await stage.portal.as('polisledning@pol-lund');
    expect((await command.run(COPY, { input: input() })).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('who answers', () => {
  const COVERAGE = `query Coverage($siteId: ID!, $from: Instant!, $to: Instant!, $agencyIds: [ID!]) {
    siteCoverage(siteId: $siteId, from: $from, to: $to, agencyIds: $agencyIds) {
      spans { startsAt endsAt contact { label } agency { key } } gaps { startsAt endsAt agency { key } } } }`;

  beforeAll(async () => {
    await stage.portal.owner.query('delete from on_call_coverage; delete from contact_function');
    // 16–22 up to 15 May 2022, then 16–02 (field.md 11.3).
    const onCall = await stage.create();
    await stage.setHours(onCall, { to: '22:00', validFrom: '2022-04-01', validTo: '2022-05-15' });
    await stage.setHours(onCall);
    await stage.create({ label: 'Utan tider' });
    const direct = await stage.create({ label: 'Chef i beredskap', classification: 'P2' });
    await stage.setHours(direct, { from: '17:00', to: '23:00' });
  });

  it('finds the gap of a pass before the longer evenings, and none after', async () => {
    const ask = async (day: string, agencyIds?: string[]) => {
      const { data, problems, statements } = await police.run<{
        siteCoverage: {
          spans: { contact: Contact | null; agency: { key: string } }[];
          gaps: { startsAt: string; endsAt: string; agency: { key: string } }[];
        };
      }>(COVERAGE, {
        siteId: stage.sites.lund,
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
    const asked = await ask('2022-05-20', [stage.agencies['FA-HBG'] as string]);
    expect(asked?.gaps.map(({ agency }) => agency.key)).toEqual(['FA-HBG']);
  });

  it('calls no night of the wider ring a gap', async () => {
    await stage.portal.owner.query(
      `with office as (
         insert into contact_function (agency_id, label, kind, work_phone, site_ids)
         select id, 'Trygghet och säkerhet', 'COORDINATOR', '040-628 04 60', array[$1::uuid]
         from agency where key = 'KS-LUND' returning id, agency_id, site_ids)
       insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       select agency_id, id, site_ids, '{1,2,3,4,5}', '08:00', '16:00', '2022-01-01' from office`,
      [stage.sites.lund],
    );
    const night = {
      siteId: stage.sites.lund,
      from: '2022-05-20T20:00:00Z',
      to: '2022-05-20T23:00:00Z',
    };
    const gapsFor = async (agencyIds?: string[]) =>
      (await police.run<{ siteCoverage: { gaps: unknown[] } }>(COVERAGE, { ...night, agencyIds }))
        .data?.siteCoverage.gaps.length;
    expect(await gapsFor()).toBe(0);
    expect(await gapsFor([stage.agencies['KS-LUND'] as string])).toBe(1);
  });

  it('answers for a quarter at most', async () => {
    const span = {
      siteId: stage.sites.lund,
      from: '2022-01-01T00:00:00Z',
      to: '2023-01-01T00:00:00Z',
    };
    expect((await police.run(COVERAGE, span)).codes).toEqual(['SPAN_TOO_LONG']);
  });

  it('knows that a red day closes an office', async () => {
    await stage.portal.owner.query('delete from on_call_coverage; delete from contact_function');
    const office = await stage.create({ label: 'Mottagningen', kind: 'RECEPTION' });
    await stage.setHours(office, { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' });
    const gapsOn = async (day: string) => {
      const { data } = await police.run<{ siteCoverage: { gaps: unknown[] } }>(COVERAGE, {
        siteId: stage.sites.lund,
        from: `${day}T09:00:00Z`,
        to: `${day}T10:00:00Z`,
      });
      return data?.siteCoverage.gaps.length;
    };
    // Ascension Day is a Thursday.
    expect([await gapsOn('2026-05-13'), await gapsOn('2026-05-14')]).toEqual([0, 1]);
  });
});
