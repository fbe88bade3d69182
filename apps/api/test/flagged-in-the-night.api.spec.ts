import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  EVENING,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal, wholeGround } from './portal.js';
import { FLAG, RemovalBench } from './removal-bench.js';

/** J16 at night: what keeps a team safe stays with it, marked, until it is back; for all others it goes at once. */
let portal: TestPortal;
let passes: PassBench;
let bench: RemovalBench;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  passes = await PassBench.open(portal);
  bench = new RemovalBench(portal, EVENING);
});
afterAll(() => portal.close());

const CRITERIA = 'Vi går om någon ringer efter oss';
const COMMS = 'Kanal sju, annars reservnumret';
const POINT = 'Larmet provat två gånger';
const CONDITION = 'Aldrig in i trapphus';

/** A pass of two employers that says how it is broken off, how one talks and on which condition. */
async function readyPass(): Promise<string> {
  const { id: passId } = await passes.planned();
  const readiness = { checkInMode: 'BY_PHONE', childProcedureAcknowledged: true };
  await passes.done(
    SOC1,
    'changeReadiness',
    {
      passId,
      expectedVersion: 2,
      ...readiness,
      abortCriteria: [CRITERIA],
      commsPlan: COMMS,
    },
    PLANNED,
  );
  await passes.done(SOC1, 'addChecklistPoint', { passId, text: POINT }, PLANNED);
  await passes.done(SOC1, 'sendPlan', { passId }, PLANNED);
  const noes = {
    newThreat: false,
    newPlaceOrTask: false,
    newOrAlone: false,
    supportAbsent: false,
    policeAbsent: false,
  };
  for (const key of [SOC1, FA1]) {
    await passes.done(key, 'savePassCheck', { passId, ...noes }, SAME_DAY);
    const conditions = key === FA1 ? [CONDITION] : [];
    await passes.done(key, 'giveGoAhead', { passId, conditions }, SAME_DAY);
  }
  return passId;
}

const TEXTS = `query T($input: FieldPassInput!) { fieldPass(input: $input) { state
  safety { abortCriteria commsPlan } flaggedTexts { text recordId said } newWords { words byTitle } } }`;
interface Texts {
  readonly state: string;
  readonly safety: { readonly abortCriteria: readonly string[]; readonly commsPlan: string };
  readonly flaggedTexts: readonly { readonly text: string; readonly said: readonly string[] }[];
  readonly newWords: readonly { readonly words: string; readonly byTitle: string }[];
}

async function read(key: string, id: string, at = EVENING): Promise<Texts> {
  const caller = await portal.as(key, key.split('@')[1]?.toUpperCase(), at);
  const { data, codes } = await caller.run<{ fieldPass: Texts }>(TEXTS, { input: { id } });
  if (!data) throw new Error(codes.join());
  return data.fieldPass;
}
const said = async (key: string, id: string, at?: Date) =>
  (await read(key, id, at)).flaggedTexts.map(({ text, said }) => [text, ...said]).sort();

async function idOf(sql: string, id: string): Promise<string> {
  const { rows } = await portal.owner.query<{ id: string }>(sql, [id]);
  return rows[0]?.id ?? '';
}

/** All that keeps the team safe, flagged one after the other. */
async function flagAll(id: string) {
  await bench.flag(FA1, 'PASS_ABORT_CRITERIA', id);
  await bench.flag(FA1, 'PASS_COMMS_PLAN', id);
  await bench.flag(
    FA1,
    'CHECKLIST_POINT',
    await idOf(`select id from checklist_point where activity_id = $1 and source = 'ADDED'`, id),
  );
  await bench.flag(
    FA1,
    'GO_AHEAD_CONDITIONS',
    await idOf(`select id from go_ahead where activity_id = $1 and conditions <> '{}'`, id),
  );
}
const ALL = [
  ['PASS_ABORT_CRITERIA', CRITERIA],
  ['PASS_COMMS_PLAN', COMMS],
  ['CHECKLIST_POINT', POINT],
  ['GO_AHEAD_CONDITIONS', CONDITION],
].sort();

describe('what keeps people safe, flagged', () => {
  it('goes at once for everybody while the pass is not ready', async () => {
    const { id } = await passes.planned();
    await passes.done(
      SOC1,
      'changeReadiness',
      {
        passId: id,
        expectedVersion: 2,
        checkInMode: 'BY_PHONE',
        childProcedureAcknowledged: true,
        abortCriteria: [CRITERIA],
      },
      PLANNED,
    );
    await bench.flag(SOC1, 'PASS_ABORT_CRITERIA', id);
    expect(await said(SOC1, id)).toEqual([]);
  });

  it('stays with the team of a ready pass, marked, and goes for all others', async () => {
    const id = await readyPass();
    await flagAll(id);
    for (const key of [SOC1, SOC2, FA1]) {
      const pass = await read(key, id);
      expect(pass.state).toBe('READY');
      expect(pass.safety.abortCriteria).toEqual(['Dolt']);
      expect(await said(key, id)).toEqual(ALL);
    }
    // A manager and police who were asked read the pass, and are in no team of it.
    for (const key of [CHIEF, POLICE]) expect(await said(key, id)).toEqual([]);
    await passes.done(SOC1, 'markBriefing', { passId: id }, EVENING);
    const { team } = await passes.done(SOC1, 'startPass', { passId: id }, EVENING);
    expect(await said(SOC2, id)).toEqual(ALL);
    const backMemberIds = team.map((member) => member.id);
    await passes.done(SOC1, 'returnPass', { passId: id, backMemberIds }, NIGHT);
    for (const key of [SOC1, SOC2, FA1]) expect(await said(key, id, NIGHT)).toEqual([]);
  });

  it('is no longer shown as flagged once it is decided', async () => {
    const id = await readyPass();
    const { id: removal } = await bench.flag(FA1, 'PASS_ABORT_CRITERIA', id);
    await portal.owner.query(`update content_removal set state = 'ERASED', ground = 'SECRECY',
      decided_by = (select m.id from membership m where m.work_email = '${CHIEF}.example'), decided_at = now()
      where id = '${removal}'`);
    expect(await said(SOC1, id)).toEqual([]);
    expect((await read(SOC1, id)).safety.abortCriteria).toEqual(['Borttaget']);
  });

  it('the leader alone writes new words beside it, which pass the guard', async () => {
    const id = await readyPass();
    await bench.flag(FA1, 'PASS_ABORT_CRITERIA', id);
    const write = (key: string, text: string, at = EVENING) =>
      passes.send(key, 'writeNewWords', { passId: id, words: text }, at);
    expect((await write(SOC2, 'Vi går')).codes).toEqual(['WORDS_OF_THE_LEADER']);
    expect((await write(POLICE, 'Vi går')).codes).toEqual(['WORDS_OF_THE_LEADER']);
    expect((await write(SOC1, 'Ring 19850101-1234')).codes).not.toEqual([]);
    expect((await write(SOC1, '  ')).codes).toEqual(['WORDS_MISSING']);
    expect((await write(SOC1, 'Vi går om någon följer efter')).codes).toEqual([]);
    await passes.done(SOC1, 'markBriefing', { passId: id }, EVENING);
    await passes.done(SOC1, 'startPass', { passId: id }, EVENING);
    // They stand in the order in which they were written.
    const later = new Date(EVENING.getTime() + 60_000);
    expect((await write(SOC1, 'Vi går vid minsta tvekan', later)).codes).toEqual([]);
    const { newWords } = await read(FA1, id);
    expect(newWords.map(({ words }) => words)).toEqual([
      'Vi går om någon följer efter',
      'Vi går vid minsta tvekan',
    ]);
  });
});

describe('one who flags without end', () => {
  it('is told of a limit; what was flagged stays flagged, and others flag on', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 21; n += 1) ids.push((await passes.planned()).id);
    const last = ids.pop() ?? '';
    const caller = await portal.as(SOC2, 'SOC-LUND', EVENING);
    for (const id of ids) await bench.flag(SOC2, 'PASS_AIM', id);
    const flag = (key: string) => bench.ask(key, FLAG, { text: 'PASS_AIM', recordId: last });
    await expect(flag(SOC2)).rejects.toThrow('FLAGGED_MANY');
    const sql = `insert into content_removal (agency_id, text, record_id, flagged_by, flagged_at)
      values (app.agency_id(), 'PASS_AIM', $1, app.membership_id(), now() - interval '2 days')`;
    expect(await attempt(caller, sql, [last])).toBe('refused');
    await flag(SOC1);
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from field_operation where aim = 'Dolt' and activity_id = any ($1)`,
      [ids],
    );
    expect(rows).toEqual([{ n: 20 }]);
  });
});
