import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { RISK_FACTORS } from '../rules/risk-assessment.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  CHIEF,
  FA_MANAGER,
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const give = (key: string, passId: string, at = SAME_DAY) =>
  bench.send(key, 'giveGoAhead', { passId }, at);
const check = (key: string, passId: string, more: Record<string, unknown> = {}, at = SAME_DAY) =>
  bench.send(key, 'savePassCheck', { passId, ...ALL_NO, ...more }, at);
const goAheadOf = (
  pass: { employers: readonly { agency: { key: string }; goAhead: unknown }[] },
  key: string,
) => pass.employers.find((employer) => employer.agency.key === key)?.goAhead;

const WRITE = `mutation W($input: WriteStandingRiskInput!) { writeStandingRisk(input: $input) {
  id number state version residual band writtenByTitle items { factor measure }
  nextSteps { step ready missing { code } } } }`;
const DECIDE = `mutation D($input: DecideStandingRiskInput!) { decideStandingRisk(input: $input) {
  state decidedByTitle shouldBeRenewed nextSteps { step } } }`;
const LIST = `query L($siteId: ID!, $offset: Int) {
  standingRisks(siteId: $siteId, offset: $offset) { total rows { id number residual } } }`;
const ONE = `query O($number: Code!) { standingRisk(number: $number) {
  number band state nextSteps { step ready missing { code } } } }`;

/** Every factor at 3 × 4, made less by its measure to the product of the last two. */
const items = (likelihood = 3, consequence = 4, measure = 'Två och två') =>
  RISK_FACTORS.map((factor) => ({
    factor,
    likelihood: 4,
    consequence: 4,
    measure,
    residualLikelihood: likelihood,
    residualConsequence: consequence,
  }));
const input = (more: Record<string, unknown> = {}) => ({
  clientMutationId: randomUUID(),
  siteId: bench.place.siteId,
  type: 'EVENT',
  areaGroup: 'LU-INRE',
  items: items(),
  validFrom: '2022-05-01',
  validTo: '2022-10-31',
  ...more,
});
interface Listed {
  readonly standingRisks: {
    readonly total: number;
    readonly rows: readonly { readonly id: string; readonly number: string }[];
  };
}
interface Written {
  readonly writeStandingRisk: { readonly id: string; readonly number: string };
}
const write = async (key: string, more: Record<string, unknown> = {}) =>
  (await portal.as(key, undefined, PLANNED)).run<Written>(WRITE, { input: input(more) });

describe('a standing assessment', () => {
  it.each<[string, () => Record<string, unknown>, string]>([
    [
      'six of seven',
      () => ({ items: [...items().slice(1), { ...items()[0], likelihood: 6 }] }),
      'RISK_OUT_OF_RANGE',
    ],
    ['eleven factors', () => ({ items: items().slice(1) }), 'FACTOR_MISSING'],
    ['less risk by no measure', () => ({ items: items(3, 4, ' ') }), 'MEASURE_MISSING'],
    [
      'a person in a measure',
      () => ({ items: items(3, 4, 'Ring 19121212-1212') }),
      'PERSONAL_DATA_BLOCKED',
    ],
    ['half a year and two days', () => ({ validTo: '2022-11-02' }), 'VALIDITY_TOO_LONG'],
    ['an end before its beginning', () => ({ validTo: '2022-04-30' }), 'VALIDITY_BACKWARDS'],
    ['an area of another town', () => ({ areaGroup: 'HB-INRE' }), 'AREA_NOT_OF_SITE'],
    ['a type that is none', () => ({ type: 'RAID' }), 'PASS_TYPE_UNKNOWN'],
    ['a hearing to come', () => ({ safetyRepHeardOn: '2022-05-14' }), 'HEARD_IN_FUTURE'],
  ])('refuses %s', async (_, more, code) => {
    expect((await write(SOC1, more())).codes).toContain(code);
  });

  it('is as bad as its worst factor, has all twelve and a number of its employer’s own', async () => {
    const [first, ...rest] = items(1, 2);
    const one = await write(SOC1, { items: [{ ...first, residualConsequence: 4 }, ...rest] });
    expect(one.data?.writeStandingRisk).toMatchObject({
      residual: 4,
      band: 'LOW',
      state: 'SUBMITTED',
      writtenByTitle: 'Socialsekreterare 1',
      nextSteps: [],
    });
    expect(one.data?.writeStandingRisk).toHaveProperty('items.length', 12);
    const numbers = await Promise.all([write(SOC1), write(CHIEF), write(FA1)]);
    const [soc, chief, army] = numbers.map((each) => each.data?.writeStandingRisk.number);
    const order = (number: string | undefined) => Number(number?.slice(-3));
    expect(soc).toMatch(/^SR-2022-\d{3}$/);
    expect(Math.abs(order(soc) - order(chief))).toBe(1);
    expect(order(army)).toBeLessThan(Math.max(order(soc), order(chief)));
  });

  it('is approved by a manager who did not write it, when the safety representative was heard', async () => {
    const writer = await portal.as(SOC1, undefined, PLANNED);
    const chief = await portal.as(CHIEF, undefined, PLANNED);
    const written = await write(SOC1);
    const standingRiskId = written.data?.writeStandingRisk.id;
    const number = written.data?.writeStandingRisk.number;
    const decision = { standingRiskId, expectedVersion: 1, approved: true };
    const decide = (caller: typeof chief, more: Record<string, unknown>) =>
      caller.run(DECIDE, { input: { clientMutationId: randomUUID(), ...decision, ...more } });
    expect((await decide(writer, {})).codes).toEqual(['NOT_AVAILABLE']);
    expect((await decide(chief, {})).codes).toEqual(['SAFETY_REP_NOT_HEARD']);
    expect((await chief.run(ONE, { number })).data).toEqual({
      standingRisk: {
        number,
        band: 'MANAGER_DECIDES',
        state: 'SUBMITTED',
        nextSteps: [
          { step: 'approve', ready: false, missing: [{ code: 'SAFETY_REP_NOT_HEARD' }] },
          { step: 'reject', ready: true, missing: [] },
        ],
      },
    });
    const approved = await decide(chief, { safetyRepHeardOn: '2022-05-02' });
    expect(approved.data).toEqual({
      decideStandingRisk: {
        state: 'APPROVED',
        decidedByTitle: 'Enhetschef',
        shouldBeRenewed: false,
        nextSteps: [],
      },
    });
    expect((await decide(chief, {})).codes).toEqual(['STANDING_RISK_DECIDED']);
    const own = await write(CHIEF);
    const ownId = own.data?.writeStandingRisk.id;
    expect(
      (await decide(chief, { standingRiskId: ownId, safetyRepHeardOn: '2022-05-02' })).codes,
    ).toEqual(['AUTHOR_APPROVES']);

    const ids = (answer: { data: unknown }) =>
      (answer.data as Listed).standingRisks.rows.map(({ id }) => id);
    const { siteId } = bench.place;
    expect(ids(await chief.run(LIST, { siteId }))).toContain(standingRiskId);
    const worker = await portal.as(FA1, undefined, PLANNED);
    expect(ids(await worker.run(LIST, { siteId }))).not.toContain(standingRiskId);
    const { rows } = await portal.owner.query(
      `select action from audit.event where object_type = 'standing_risk' and action in ('LIST', 'READ')
       group by 1 order by 1`,
    );
    expect(rows.map(({ action }) => action)).toContain('LIST');
    expect(rows.length).toBeGreaterThan(1);
  });

  it('is listed in pages, so that none of an agency’s is out of reach', async () => {
    const { siteId } = bench.place;
    await write(SOC1);
    await portal.owner.query(
      `insert into standing_risk
       select (r2).* from (
         select jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
           'number', 'SR-2019-' || lpad(n::text, 3, '0'),
           'valid_from', '2019-05-01', 'valid_to', '2019-10-31')) as r2
         from (select r from standing_risk r where site_id = $1 order by number desc limit 1) one(r),
           generate_series(1, 250) n) many`,
      [siteId],
    );
    const worker = await portal.as(SOC1, undefined, PLANNED);
    const seen = new Set<string>();
    let total = 0;
    let offset = -1;
    for (const step of [1, 60, 60, 60, 60, 60]) {
      offset += step;
      const { data } = await worker.run<Listed>(LIST, { siteId, offset });
      total = data?.standingRisks.total ?? 0;
      for (const { number } of data?.standingRisks.rows ?? []) seen.add(number);
    }
    expect(total).toBeGreaterThan(250);
    expect(seen.size).toBe(total);
  });

  it('waits for a manager of the agency who did not write it, until it is decided or over', async () => {
    const waiting = async (key: string, at = PLANNED) => {
      const caller = await portal.as(key, undefined, at);
      return (await waitingOf(portal, caller, 'RISK_TO_DECIDE')).rows.map(({ id }) => id);
    };
    const later = await write(SOC1, { validFrom: '2022-06-01' });
    const first = await write(SOC1);
    const own = await write(CHIEF);
    const numberOf = ({ data }: typeof first) => data?.writeStandingRisk.number;
    expect(await waiting(SOC1)).toEqual([]);
    const army = await waiting(FA_MANAGER);
    const theirs = await write(FA1);
    expect(await waiting(FA_MANAGER)).toEqual([...army, numberOf(theirs)]);
    const found = await waiting(CHIEF);
    expect(found).not.toContain(numberOf(own));
    expect(found.filter((n) => n === numberOf(first) || n === numberOf(later))).toEqual([
      numberOf(first),
      numberOf(later),
    ]);
    const chief = await portal.as(CHIEF, undefined, PLANNED);
    const rejected = { standingRiskId: first.data?.writeStandingRisk.id, expectedVersion: 1 };
    const decision = { ...rejected, approved: false, clientMutationId: randomUUID() };
    expect((await chief.run(DECIDE, { input: decision })).codes).toEqual([]);
    expect(await waiting(CHIEF)).not.toContain(numberOf(first));
    expect(await waiting(CHIEF, new Date('2022-11-01T08:00:00Z'))).not.toContain(numberOf(later));
  });

  it('is its employer’s alone, and expires by itself', async () => {
    const number = (await write(SOC1)).data?.writeStandingRisk.number;
    const police = await portal.as(POLICE, undefined, PLANNED);
    expect((await police.run(ONE, { number: 'SR-2022-900' })).codes).toEqual(['NOT_AVAILABLE']);
    const risks = 'select from standing_risk where number = $1 and agency_id <> app.agency_id()';
    const ctx = (await portal.as(FA1, undefined, PLANNED)).context();
    expect(await ctx.db.sql(risks, [number])).toEqual([]);
    await ctx.db.transaction.close('commit');
    const { rows } = await portal.owner.query(
      `select number from standing_risk where state = 'APPROVED' and valid_to = '2022-09-30'
       and agency_id = $1 limit 1`,
      [bench.agency('SOC-LUND')],
    );
    const later = await portal.as(SOC1, undefined, atLocal('2022-10-01', '08:00'));
    expect((await later.run(ONE, { number: rows[0]?.number })).data).toMatchObject({
      standingRisk: { state: 'EXPIRED' },
    });
  });

  it('of medium risk asks for police in the field, and for the manager', async () => {
    const { id } = await bench.sent({ type: 'EVENT' });
    await check(SOC1, id);
    expect((await give(CHIEF, id)).codes).toEqual(['POLICE_SUPPORT_MISSING']);
    await bench.done(POLICE, 'answerInvitation', { passId: id, answer: 'IN_FIELD' }, PLANNED);
    expect((await give(SOC1, id)).codes).toEqual(['MANAGER_DECIDES']);
    const { pass } = await give(CHIEF, id);
    expect(goAheadOf(pass, 'SOC-LUND')).toMatchObject({ inForce: true });
    expect((await bench.read(FA1, id)).pass.employers[0]).toMatchObject({
      riskBand: 'MANAGER_DECIDES',
      riskAssessed: true,
    });
  });
});
