import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import {
  COLLEAGUE,
  FIELD_WORKER,
  LEADER,
  makePass,
  member,
  OFFICER,
  REAR_SUPPORT,
  TEAM,
} from './make-pass.js';
import {
  cancelPass,
  closeMissing,
  deletePass,
  policeLeave,
  returnMissing,
  returnPass,
} from './pass-end.js';
import type { PassFacts } from './pass-facts.js';
import type { PassState } from './pass-life.js';

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

describe('cancelling and deleting', () => {
  it.each<[PassState, string | null, string[]]>([
    ['AWAITING_GO', null, ['CANCEL_REASON_MISSING']],
    ['AWAITING_GO', 'RAIN', ['CANCEL_REASON_MISSING']],
    ['ACTIVE', 'THREAT', ['PASS_HAS_BEGUN']],
    ['RETURNED', null, ['CANCEL_REASON_MISSING', 'PASS_HAS_BEGUN']],
    ['CLOSED', 'OTHER', ['PASS_HAS_BEGUN']],
    ['CANCELLED', 'OTHER', ['STEP_NOT_POSSIBLE']],
    ['AWAITING_GO', 'NO_ON_CALL', []],
    ['READY', 'NO_GO_AHEAD', []],
    // Nobody else has seen it: it is deleted.
    ['PLANNING', 'OTHER', ['STEP_NOT_POSSIBLE']],
  ])('%s, %s', (state, reason, expected) =>
    expect(codes(cancelPass(state, reason))).toEqual(expected),
  );

  it.each<[PassState, string[]]>([
    ['AWAITING_GO', ['PASS_ALREADY_SENT']],
    ['READY', ['PASS_ALREADY_SENT']],
    ['ACTIVE', ['PASS_ALREADY_SENT']],
    ['CANCELLED', ['PASS_ALREADY_SENT']],
    ['PLANNING', []],
  ])('deleting %s', (state, expected) => expect(codes(deletePass(state))).toEqual(expected));
});

describe('everyone is back (INV-12)', () => {
  const all = TEAM.map((it) => it.id);
  const early = { ...FIELD_WORKER, leftAt: atLocal('2022-05-20', '22:00') };
  it.each<[string, Partial<PassFacts>, string[], string[]]>([
    ['nobody named', {}, [], ['MEMBER_NOT_BACK']],
    ['one still out', {}, [LEADER.id, COLLEAGUE.id], ['MEMBER_NOT_BACK']],
    ['an alarm without an outcome', { openAlarms: 1 }, all, ['ALARM_OPEN']],
    ['rear support was never out', {}, [LEADER.id, COLLEAGUE.id, FIELD_WORKER.id], []],
    ['one went home earlier', { team: [LEADER, COLLEAGUE, early] }, [LEADER.id, COLLEAGUE.id], []],
  ])('%s', (_, more, back, expected) =>
    expect(codes(returnPass(makePass(more), back))).toEqual(expected),
  );

  it('says how many are out', () => {
    expect(returnPass(makePass(), [LEADER.id])).toMatchObject({
      problems: [{ params: { count: 2 } }],
    });
  });
  it('an open alarm is told before', () => {
    expect(returnMissing({ openAlarms: 2 })).toEqual([{ code: 'ALARM_OPEN' }]);
  });
});

describe('the police leave', () => {
  const at = atLocal('2022-05-20', '22:30');
  const gone = { ...OFFICER, id: 'gone', leftAt: atLocal('2022-05-20', '21:00') };
  const behind = member('police', 5, { role: 'REAR_SUPPORT' });
  it.each<[string, Partial<PassFacts>, string[]]>([
    ['before it has begun', { state: 'READY', team: [...TEAM, OFFICER] }, ['PASS_NOT_ACTIVE']],
    ['who were not there', { state: 'ACTIVE' }, ['POLICE_NOT_IN_PASS']],
    ['who were only behind', { state: 'ACTIVE', team: [...TEAM, behind] }, ['POLICE_NOT_IN_PASS']],
    [
      'twice',
      { state: 'ACTIVE', team: [...TEAM, OFFICER], policeLeftAt: at },
      ['POLICE_NOT_IN_PASS'],
    ],
  ])('refused: %s', (_, more, expected) =>
    expect(codes(policeLeave(makePass(more), at))).toEqual(expected),
  );

  it('takes the time of those still there', () => {
    const pass = makePass({ state: 'ACTIVE', team: [...TEAM, OFFICER, gone] });
    expect(policeLeave(pass, at)).toEqual({
      ok: true,
      value: { leftAt: at, memberIds: [OFFICER.id] },
    });
  });
});

describe('closing (INV-12)', () => {
  const held = atLocal('2022-05-21', '01:30');
  const done: Partial<PassFacts> = { debriefHeldAt: held, countingReport: 'LOCKED' };
  it.each<[string, Partial<PassFacts>, string[]]>([
    [
      'nothing yet',
      {},
      ['DEBRIEF_MISSING <- Socialtjänsten Lund', 'COUNTING_REPORT_OPEN <- Socialtjänsten Lund'],
    ],
    ['no talk', { ...done, debriefHeldAt: null }, ['DEBRIEF_MISSING <- Socialtjänsten Lund']],
    [
      'the counting agency is not done',
      { ...done, countingReport: 'OPEN', countingAgencyId: 'fa' },
      ['COUNTING_REPORT_OPEN <- Frälsningsarmén'],
    ],
    ['the others do not matter (INV-32)', done, []],
    ['corrected since', { ...done, countingReport: 'CORRECTED' }, []],
  ])('%s', (_, more, expected) => {
    const missing = closeMissing(
      makePass({ state: 'RETURNED', team: [...TEAM, REAR_SUPPORT], ...more }),
    );
    expect(missing.map((it) => `${it.code} <- ${it.who}`)).toEqual(expected);
  });
});
