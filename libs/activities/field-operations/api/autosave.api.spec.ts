import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, PLANNED, SAME_DAY, SOC1, SOC2 } from './testing/make-field-pass.js';

/** Parts of a plan that save by themselves, field by field, from two browsers. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const AIM = 'Möta människor och berätta om stöd';
const POLICE1 = 'samverkanspolis1@pol-lund';

describe('a part that two people save', () => {
  const when = (key: string, input: Record<string, unknown>) =>
    bench.send(key, 'changeWhenAndWhere', { expectedVersion: 1, ...input }, PLANNED);

  it('is a choice where both changed the same field, and theirs stays', async () => {
    const { id: passId } = await bench.planned();
    await when(SOC2, { passId, aim: 'Deras', from: { aim: AIM } });
    const mine = await when(SOC1, { passId, aim: 'Mitt', from: { aim: AIM } });
    expect(mine.problems).toEqual([{ code: 'CONFLICT', field: 'aim' }]);
    expect((await bench.read(SOC1, passId)).pass).toMatchObject({ aim: 'Deras', whenVersion: 2 });
  });

  it('is a choice where both moved the same evening', async () => {
    const { id: passId, startsAt } = await bench.planned();
    const move = (key: string, to: string) =>
      when(key, { passId, startsAt: to, from: { startsAt } });
    await move(SOC2, '2022-05-20T17:00:00Z');
    expect((await move(SOC1, '2022-05-20T19:00:00Z')).problems).toEqual([
      { code: 'CONFLICT', field: 'startsAt' },
    ]);
  });

  it('is refused over a newer version that does not say what it began with', async () => {
    const { id: passId } = await bench.planned();
    await when(SOC2, { passId, modelTest: true, from: { modelTest: false } });
    expect((await when(SOC1, { passId, aim: 'Mitt' })).problems).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion' },
    ]);
  });

  it('merges different fields, and what is not given stays', async () => {
    const { id: passId } = await bench.planned();
    await when(SOC2, { passId, modelTest: true, from: { modelTest: false } });
    const merged = await when(SOC1, { passId, aim: 'Mitt', from: { aim: AIM } });
    expect(merged.problems).toEqual([]);
    expect(merged.pass).toMatchObject({ aim: 'Mitt', modelTest: true, type: 'STREET' });
  });

  it('keeps what it is done for, beside what others change, until somebody takes it away', async () => {
    const { id: passId } = await bench.planned();
    await when(SOC2, { passId, aimTag: 'DETECT', from: { aimTag: null } });
    const both = await when(SOC1, { passId, aim: 'Mitt', from: { aim: AIM } });
    expect(both.pass).toMatchObject({ aimTag: 'DETECT', aim: 'Mitt' });
    const unknown = await when(SOC1, { passId, aimTag: 'WIN', from: { aimTag: 'DETECT' } });
    expect(unknown.problems).toEqual([{ code: 'AIM_TAG_UNKNOWN', field: 'aimTag' }]);
    const cleared = await when(SOC1, { passId, aimTag: null, from: { aimTag: 'DETECT' } });
    expect(cleared.pass).toMatchObject({ aimTag: null, aim: 'Mitt' });
  });

  it('keeps the steps of the routine that it tries, each once, and refuses what is none', async () => {
    const { id: passId } = await bench.planned();
    const from = { testedSteps: [] };
    const named = await when(SOC2, { passId, testedSteps: [6, 5, 6], from });
    expect(named.pass).toMatchObject({ testedSteps: [5, 6] });
    const other = await when(SOC1, { passId, testedSteps: [1], from });
    expect(other.problems).toEqual([{ code: 'CONFLICT', field: 'testedSteps' }]);
    const all = await when(SOC1, { passId, testedSteps: [], from: { testedSteps: [5, 6] } });
    expect(all.pass).toMatchObject({ testedSteps: [] });
    const none = await when(SOC1, { passId, testedSteps: [13], from });
    expect(none.problems).toMatchObject([{ code: 'TESTED_STEP_UNKNOWN', field: 'testedSteps' }]);
  });

  it('is saved once however often it is sent, also at the same moment', async () => {
    const { id: passId } = await bench.planned();
    const caller = await portal.as(SOC1, undefined, PLANNED);
    const document = `mutation C($input: ChangeWhenAndWhereInput!) {
      changeWhenAndWhere(input: $input) { id whenVersion } }`;
    const change = { passId, expectedVersion: 1, aim: 'Mitt', from: { aim: AIM } };
    const input = { clientMutationId: randomUUID(), ...change };
    const [one, other] = await Promise.all([
      caller.run(document, { input }),
      caller.run(document, { input }),
    ]);
    expect([one.problems, other.problems]).toEqual([[], []]);
    expect((await bench.read(SOC1, passId)).pass.whenVersion).toBe(2);
  });

  it('keeps a text that the guard stops out, and nothing it began with is kept', async () => {
    const { id: passId } = await bench.planned();
    const stopped = await when(SOC1, { passId, aim: 'Möta 19121212-1212', from: { aim: AIM } });
    expect(stopped.codes).toEqual(['PERSONAL_DATA_BLOCKED']);
    const other = await when(SOC1, {
      passId,
      modelTest: true,
      from: { modelTest: false, aim: '19121212-1212' },
    });
    expect(other.problems).toEqual([]);
    expect(other.pass).toMatchObject({ aim: AIM });
  });

  it('merges what is settled before the start, and null clears a field', async () => {
    const { id: passId, readinessVersion } = await bench.planned();
    const ready = (key: string, input: Record<string, unknown>) =>
      bench.send(
        key,
        'changeReadiness',
        { passId, expectedVersion: readinessVersion, ...input },
        PLANNED,
      );
    await ready(SOC2, { commsPlan: 'Radio', from: { commsPlan: null } });
    const mine = await ready(SOC1, { checkInMode: null, from: { checkInMode: 'BY_PHONE' } });
    expect(mine.problems).toEqual([]);
    expect(mine.pass).toMatchObject({
      safety: { checkInMode: null, childProcedureAcknowledged: true },
    });
    const late = await ready(SOC1, { commsPlan: 'Telefon', from: { commsPlan: null } });
    expect(late.problems).toEqual([{ code: 'CONFLICT', field: 'commsPlan' }]);
  });
});

describe('a team that two people save', () => {
  const change = (key: string, passId: string, expectedVersion: number, more: object) =>
    bench.send(key, 'changeTeam', { passId, expectedVersion, ...more }, PLANNED);

  it('is a choice where both gave the same person a role', async () => {
    const { id: passId, teamVersion } = await bench.planned();
    const from = { team: bench.team() };
    const as = (role: string) => [
      bench.team()[0],
      bench.person(SOC2, role),
      ...bench.team().slice(2),
    ];
    await change(SOC2, passId, teamVersion, { team: as('RECORDER'), from });
    expect(
      (await change(SOC1, passId, teamVersion, { team: as('SUPPORT'), from })).problems,
    ).toEqual([{ code: 'CONFLICT', field: 'team' }]);
  });

  it('merges person by person', async () => {
    const { id: passId, teamVersion } = await bench.planned();
    const from = { team: bench.team() };
    const added = [...bench.team(), bench.person(POLICE1)];
    await change(SOC2, passId, teamVersion, { team: added, from });
    const without = bench.team().filter((_, at) => at !== 1);
    const merged = await change(SOC1, passId, teamVersion, { team: without, from });
    expect(merged.problems).toEqual([]);
    expect(merged.pass.team.map((member) => member.functionTitle).sort()).toEqual([
      'Chef i beredskap',
      'Fältarbetare 1',
      'Samverkanspolis 1',
      'Socialsekreterare 1',
    ]);
  });

  it('merges another agency’s own people with the owner’s', async () => {
    const { id: passId } = await bench.sent();
    const { teamVersion } = (await bench.read(FA1, passId)).pass;
    const own = [bench.person(FA1, 'SUPPORT')];
    const from = { team: bench.team() };
    const without = bench.team().filter((_, at) => at !== 1);
    await change(SOC1, passId, teamVersion, { team: without, from });
    const theirs = await change(FA1, passId, teamVersion, {
      team: [bench.person(FA1)],
      from: { team: own },
    });
    expect(theirs.problems).toEqual([]);
    expect(theirs.pass.team).toHaveLength(3);
  });
});

describe('a sent plan that saves by itself', () => {
  const move = (passId: string, more: Record<string, unknown>) => {
    const input = { passId, expectedVersion: 1, ...more };
    return bench.send(SOC1, 'changeWhenAndWhere', input, SAME_DAY);
  };
  const saturday = { startsAt: '2022-05-21T18:00:00Z', endsAt: '2022-05-21T23:00:00Z' };

  it('lets no go-ahead fall and does not move to another night', async () => {
    const { id } = await bench.ready();
    const moved = await move(id, { ...saturday, byItself: true });
    expect(moved.problems).toEqual([
      { code: 'GO_AHEADS_WOULD_FALL', params: { n: 2 } },
      { code: 'NIGHT_WOULD_MOVE' },
    ]);
    expect((await bench.read(SOC1, id)).pass).toMatchObject({ state: 'READY', whenVersion: 1 });
    expect((await move(id, saturday)).pass.state).toBe('AWAITING_GO');
  });

  it('lets no team break a go-ahead, and asks nobody along', async () => {
    const { id: passId, teamVersion } = await bench.ready();
    const team = (members: unknown[], more = {}) =>
      bench.send(
        SOC1,
        'changeTeam',
        { passId, expectedVersion: teamVersion, team: members, byItself: true, ...more },
        SAME_DAY,
      );
    const [leader, , , rear] = bench.team();
    expect((await team([leader, rear])).codes).toEqual(['GO_AHEADS_WOULD_FALL']);
    const asked = await team(bench.team(), { invitedAgencyIds: [bench.agency('REG-SKANE')] });
    expect(asked.codes).not.toEqual([]);
    expect((await bench.read(SOC1, passId)).pass.state).toBe('READY');
  });

  it('does not move within the evening either: everybody asked is written to about that', async () => {
    const { id } = await bench.ready();
    const later = { startsAt: '2022-05-20T19:00:00Z' };
    const moved = await move(id, { ...later, byItself: true });
    expect(moved.problems).toEqual([{ code: 'TIMES_WOULD_MOVE' }]);
    const shorter = await move(id, { endsAt: '2022-05-20T22:00:00Z', byItself: true });
    expect(shorter.codes).toEqual(['TIMES_WOULD_MOVE']);
    expect((await bench.read(SOC1, id)).pass.whenVersion).toBe(1);
    expect((await move(id, later)).pass.state).toBe('READY');
  });

  it('keeps what nobody is written to about and no go-ahead rests on: another aim', async () => {
    const { id } = await bench.ready();
    const saved = await move(id, { aim: 'Synas', byItself: true });
    expect(saved.problems).toEqual([]);
    expect(saved.pass).toMatchObject({ state: 'READY', aim: 'Synas' });
  });

  it('is not emptied: aim and area are part of what was sent', async () => {
    const { id } = await bench.sent();
    const emptied = await move(id, { aim: '', areaIds: [], byItself: true });
    expect(emptied.problems.map(({ code }) => code)).toEqual(['AREA_MISSING', 'AIM_MISSING']);
  });
});
