import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  DUTY,
  EVENING,
  FA1,
  PassBench,
  POLICE,
  SOC1,
  SOC2,
  type WholePass,
} from './testing/make-field-pass.js';

const BRIEFING = `query B($input: FieldPassInput!) { fieldPass(input: $input) {
  progress { briefingDoneAt } briefing { memberId heardAt byTitle isMe mayHear } } }`;

interface Briefing {
  readonly fieldPass: {
    readonly progress: { readonly briefingDoneAt: string | null };
    readonly briefing: readonly {
      readonly memberId: string;
      readonly heardAt: string | null;
      readonly byTitle: string | null;
      readonly isMe: boolean;
      readonly mayHear: boolean;
    }[];
  };
}

let portal: TestPortal;
let bench: PassBench;
let pass: WholePass;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  pass = await bench.ready();
});
afterAll(() => portal.close());

const rowOf = (key: string, of: WholePass = pass) =>
  of.team.find(({ membershipId }) => membershipId === bench.membership(key))?.id ?? '';
const hear = (key: string, memberId: string, heard = true) =>
  bench.send(key, 'hearBriefing', { passId: pass.id, memberId, heard }, EVENING);
const read = async (key: string) => {
  const caller = await portal.as(key, key.split('@')[1]?.toUpperCase(), EVENING);
  const { data } = await caller.run<Briefing>(BRIEFING, { input: { id: pass.id } });
  return data?.fieldPass;
};

describe('Jag har hört', () => {
  it('is refused of a colleague, and to who is not in the team', async () => {
    expect((await hear(SOC1, rowOf(SOC2))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await hear(CHIEF, rowOf(SOC1))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await hear(POLICE, rowOf(SOC1))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await hear('socialsekreterare1@soc-hbg', rowOf(SOC1))).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await hear(SOC1, 'nobody')).codes).not.toEqual([]);
  });

  it('is said by each of themselves, once, and can be taken back', async () => {
    expect((await hear(SOC1, rowOf(SOC1))).codes).toEqual([]);
    expect((await hear(SOC1, rowOf(SOC1))).codes).toEqual([]);
    const seen = await read(FA1);
    expect(seen?.briefing.map(({ byTitle, isMe, mayHear }) => [byTitle, isMe, mayHear])).toEqual([
      ['Socialsekreterare 1', false, false],
      [null, false, false],
      [null, true, true],
      [null, false, false],
    ]);
    expect((await hear(SOC1, rowOf(SOC1), false)).codes).toEqual([]);
    expect((await read(FA1))?.briefing[0]?.heardAt).toBeNull();
    await hear(SOC1, rowOf(SOC1));
  });

  it('makes the briefing done when the last in the field has said it; rear support is not waited for', async () => {
    await hear(DUTY, rowOf(DUTY));
    await hear(SOC2, rowOf(SOC2));
    expect((await read(SOC1))?.progress.briefingDoneAt).toBeNull();
    await hear(FA1, rowOf(FA1));
    expect((await read(SOC1))?.progress.briefingDoneAt).toBe(EVENING.toISOString());
    const steps = (await bench.read(SOC1, pass.id, EVENING)).pass.nextSteps;
    expect(steps.find(({ step }) => step === 'start')?.ready).toBe(true);
    expect(steps.some(({ step }) => step === 'briefing')).toBe(false);
  });

  it('is noted by a planner for a function without an account', async () => {
    const { id: passId, teamVersion } = await bench.planned();
    const patrol = {
      agencyId: bench.agency('POL-LUND'),
      functionTitle: 'Yttre verksamhet 1',
      role: 'MEMBER',
    };
    const team = [...bench.team(), patrol];
    await bench.done(SOC1, 'changeTeam', { passId, expectedVersion: teamVersion, team }, EVENING);
    const sent = await bench.done(SOC1, 'sendPlan', { passId }, EVENING);
    const memberId = sent.team.find(({ membershipId }) => membershipId === null)?.id;
    const note = (key: string) =>
      bench.send(key, 'hearBriefing', { passId, memberId, heard: true }, EVENING);
    expect((await note(DUTY)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await note(FA1)).codes).toEqual([]);
  });

  it('is not said before the plan is sent', async () => {
    const draft = await bench.planned();
    const said = await bench.send(
      SOC1,
      'hearBriefing',
      { passId: draft.id, memberId: rowOf(SOC1, draft), heard: true },
      EVENING,
    );
    expect(said.codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});
