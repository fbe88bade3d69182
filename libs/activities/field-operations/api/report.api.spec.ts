import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  POLICE,
  SOC1,
  SOC2,
  type WholePass,
  ZERO,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const TALLY = { ...ZERO, contacts: 4, supportConversations: 3, accepted: 1, declined: 2 };
const save = (key: string, passId: string, more: Record<string, unknown> = {}, at = NEXT_DAY) =>
  bench.send(key, 'saveFieldReport', { passId, hours: [], ...more }, at);
const lock = (key: string, pass: WholePass, more: Record<string, unknown> = {}) => {
  const expectedVersion = pass.ownReport?.version;
  return bench.send(
    key,
    'lockFieldReport',
    { passId: pass.id, expectedVersion, ...more },
    NEXT_DAY,
  );
};

/** Locked by the one who counts. */
async function locked() {
  const { id } = await bench.returned();
  const { pass } = await save(SOC1, id, { tally: TALLY });
  return (await lock(SOC1, pass)).pass;
}

describe('who does not report', () => {
  it('an agency that took no part, and anybody before the pass has begun', async () => {
    const { id } = await bench.returned();
    expect((await save(POLICE, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await bench.read(POLICE, id)).pass.ownReport).toBeNull();
    expect((await save('socialsekreterare1@soc-hbg', id)).codes).toEqual(['NOT_AVAILABLE']);
    const ready = await bench.ready();
    expect((await save(SOC1, ready.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('a report', () => {
  it('counts in the counting agency’s alone (INV-28)', async () => {
    const { id } = await bench.returned();
    expect((await save(FA1, id, { tally: TALLY })).problems).toEqual([
      { code: 'COUNTED_BY_ANOTHER_AGENCY', field: 'tally', params: { who: 'Socialtjänsten Lund' } },
    ]);
    const police = { contactsWithPolicePresent: 1, supportOffered: 0 };
    expect((await save(FA1, id, { police })).codes).toEqual(['POLICE_FIGURES_ONLY_POLICE']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'more talks than contacts',
      { tally: { ...TALLY, supportConversations: 5 } },
      'CONVERSATIONS_OVER_CONTACTS',
    ],
    ['more answers than talks', { tally: { ...TALLY, declined: 3 } }, 'ANSWERS_OVER_CONVERSATIONS'],
    ['less than nothing', { tally: { ...TALLY, contacts: -1 } }, 'NOT_A_COUNT'],
    [
      'a breakdown over its total',
      { tally: TALLY, breakdowns: { sex: { woman: 5 } } },
      'BREAKDOWN_OVER_TOTAL',
    ],
    [
      'a personal number in the note',
      { tally: TALLY, noteForLearning: '19121212-1212' },
      'PERSONAL_DATA_BLOCKED',
    ],
  ])('refuses %s', async (_, more, code) => {
    const { id } = await bench.returned();
    expect((await save(SOC1, id, more)).codes).toEqual([code]);
  });

  it('takes hours of the own people alone, in quarters', async () => {
    const { id, team } = await bench.returned();
    const other = team.find((member) => member.agency.key === 'FA-HBG');
    const own = team.find((member) => member.agency.key === 'SOC-LUND');
    const hours = (memberId: string | undefined, n: number) => ({
      hours: [{ memberId, hours: n }],
    });
    expect((await save(SOC1, id, hours(other?.id, 5))).codes).toEqual(['HOURS_OF_ANOTHER_AGENCY']);
    expect((await save(SOC1, id, hours(own?.id, 4.9))).codes).toEqual(['HOURS_NOT_QUARTERS']);
    expect((await save(SOC1, id, hours(own?.id, 4.75))).pass.ownReport?.personHours).toBe(4.75);
  });

  // INV-19.
  it('is seen by its agency alone; opening it is in the log', async () => {
    const { id } = await bench.returned();
    await save(SOC1, id, { tally: TALLY });
    const count = async () =>
      Number(
        (
          await portal.owner.query(
            `select count(*)::int as n from audit.event where action = 'READ' and object_type in ('field_report', 'field_operation')`,
          )
        ).rows[0].n,
      );
    const before = await count();
    expect((await bench.read(SOC2, id)).pass.ownReport?.tally?.contacts).toBe(4);
    expect(await count()).toBe(before + 2);
    const theirs = (await bench.read(FA1, id)).pass;
    expect(theirs.ownReport).toMatchObject({ tally: null, version: null });
    expect(theirs).toMatchObject({ reports: [{ state: 'OPEN', agency: { key: 'SOC-LUND' } }] });
  });

  it('saved by two is a conflict for the slower', async () => {
    const { id } = await bench.returned();
    await save(SOC1, id, { tally: TALLY });
    await save(SOC2, id, { tally: ZERO, expectedVersion: 1 });
    expect((await save(SOC1, id, { tally: TALLY, expectedVersion: 1 })).codes).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('locking', () => {
  // INV-14.
  it('waits for everyone to be back and for figures; a report of zeros is a report', async () => {
    const started = await bench.started();
    const early = await bench.send(SOC1, 'lockFieldReport', { passId: started.id }, NIGHT);
    expect(early.problems.map(({ code }) => code)).toEqual([
      'PASS_NOT_RETURNED',
      'REPORT_NOT_FILLED_IN',
    ]);
    const { id } = await bench.returned();
    const { pass } = await save(SOC1, id, { tally: ZERO });
    expect((await lock(SOC1, pass)).pass.ownReport).toMatchObject({
      state: 'LOCKED',
      contactAttempts: 0,
    });
    expect((await save(SOC1, id, { tally: TALLY, expectedVersion: 2 })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('with nothing to report is for those who do not count', async () => {
    const returned = await bench.returned();
    expect((await lock(SOC1, returned, { nothingToReport: true })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    const { pass } = await lock(FA1, (await bench.read(FA1, returned.id)).pass, {
      nothingToReport: true,
    });
    expect(pass.ownReport).toMatchObject({
      state: 'LOCKED',
      nothingToReport: true,
      personHours: 0,
    });
  });

  it('by mistake is opened the same night by the one who locked, and by nobody else', async () => {
    const { id } = await bench.returned();
    const { pass } = await save(SOC1, id, { tally: TALLY }, NIGHT);
    const expectedVersion = pass.ownReport?.version;
    await bench.done(SOC1, 'lockFieldReport', { passId: id, expectedVersion }, NIGHT);
    expect((await bench.send(SOC2, 'reopenFieldReport', { passId: id }, NIGHT)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await bench.send(SOC1, 'reopenFieldReport', { passId: id }, NEXT_DAY)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    const open = await bench.done(SOC1, 'reopenFieldReport', { passId: id }, NIGHT);
    expect(open.ownReport).toMatchObject({ state: 'OPEN', tally: { contacts: 4 } });
  });
});

/** INV-04: a new version beside the old one. */
describe('a correction', () => {
  const correct = (key: string, pass: WholePass, more: Record<string, unknown>) =>
    bench.send(
      key,
      'correctFieldReport',
      {
        passId: pass.id,
        expectedVersion: pass.ownReport?.version,
        hours: [],
        tally: TALLY,
        reason: 'MISCOUNTED',
        ...more,
      },
      NEXT_DAY,
    );

  it('gives a reason and changes something', async () => {
    const pass = await locked();
    expect((await correct(CHIEF, pass, {})).codes).toEqual(['NOTHING_CORRECTED']);
    const more = { tally: { ...TALLY, contacts: 5 }, reason: 'BECAUSE' };
    expect((await correct(CHIEF, pass, more)).codes).toEqual(['CORRECTION_REASON_MISSING']);
    expect((await correct(FA1, pass, {})).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('keeps the old figures beside the new ones', async () => {
    const pass = await locked();
    const { pass: corrected } = await correct(CHIEF, pass, { tally: { ...TALLY, contacts: 5 } });
    expect(corrected.ownReport).toMatchObject({
      state: 'CORRECTED',
      tally: { contacts: 5 },
      corrections: [
        {
          reason: 'MISCOUNTED',
          figures: expect.arrayContaining([{ field: 'tally.contacts', was: 4, is: 5 }]),
        },
      ],
    });
    const { pass: again } = await correct(SOC1, corrected, {});
    expect(again.ownReport).toMatchObject({ tally: { contacts: 4 } });
    expect(again).toMatchObject({ reports: [{ state: 'CORRECTED' }] });
  });
});

describe('the talk', () => {
  const hold = (more: Record<string, unknown>, passId: string) =>
    bench.send(
      FA1,
      'holdDebrief',
      { passId, heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: true, ...more },
      NEXT_DAY,
    );

  it('is held after everyone is back, with somebody', async () => {
    const started = await bench.started();
    expect((await hold({}, started.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    const { id } = await bench.returned();
    expect((await hold({ heldAt: '2022-05-20T20:00:00Z' }, id)).codes).toEqual([
      'DEBRIEF_BEFORE_RETURN',
    ]);
    expect((await hold({ participants: 0 }, id)).codes).toEqual(['DEBRIEF_WITHOUT_PEOPLE']);
  });

  it('is a fact for all, and how many talked its agency’s own', async () => {
    const { id } = await bench.returned();
    expect((await hold({}, id)).pass).toMatchObject({
      ownDebrief: { participants: 3, followUp: true },
    });
    expect((await bench.read(SOC1, id)).pass).toMatchObject({
      ownDebrief: null,
      progress: { debriefHeldAt: NEXT_DAY.toISOString(), debriefInTime: true },
    });
    expect((await hold({}, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('the database itself', () => {
  it.each([
    [
      'another agency’s count',
      FA1,
      `insert into field_report (activity_id, agency_id, attempts_without_contact, contacts,
       support_conversations, accepted, declined, cards_to_target_group, cards_to_staff, interpreter_used, premises_visited, adverts_reviewed)
       values ($1, app.agency_id(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
    ],
    [
      'a second report of an agency',
      SOC1,
      `insert into field_report (activity_id, agency_id) values ($1, app.agency_id())`,
    ],
    [
      'a locked figure changed in place',
      SOC1,
      `update field_report set contacts = 99 where activity_id = $1`,
    ],
    [
      'locked hours changed in place',
      SOC1,
      `insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
       select id, agency_id, 'SEX', 'WOMAN', 1 from field_report where activity_id = $1`,
    ],
  ])('refuses %s', async (_, key, sql) => {
    const { id } = await locked();
    const ctx = (await portal.as(key, undefined, NEXT_DAY)).context('write');
    await expect(ctx.db.sql(sql, [id])).rejects.toMatchObject({
      driverError: { code: expect.stringMatching(/^23/) },
    });
    await ctx.db.transaction.close('rollback');
  });
});
