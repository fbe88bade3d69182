import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { ALL_NO, CHIEF, FA1, PassBench, SAME_DAY, SOC1, SOC2 } from './testing/make-field-pass.js';

const ADMIN = 'administrator@soc-lund';
const REGISTRAR = 'registrator@soc-lund';
const REGISTER = `mutation R($input: RegisterDeputyInput!) {
  registerDeputy(input: $input) { id functionTitle forRole from to state } }`;
const END = `mutation E($input: EndDeputyInput!) { endDeputy(input: $input) { id state } }`;
const WHO = `query W($input: FieldPassInput!) { fieldPass(input: $input) { employers {
  agency { key } deputies { label forRole from to } goAhead { byTitle byManager deputyFor } } } }`;

interface Row {
  readonly id: string;
  readonly functionTitle: string;
  readonly state: string;
}
interface Who {
  readonly fieldPass: {
    readonly employers: readonly {
      readonly agency: { readonly key: string };
      readonly deputies: readonly { readonly label: string; readonly to: string }[];
      readonly goAhead: {
        readonly byTitle: string;
        readonly byManager: boolean;
        readonly deputyFor: string | null;
      } | null;
    }[];
  };
}

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const as = (key: string) => portal.as(key, key.split('@')[1]?.toUpperCase(), SAME_DAY);
const register = async (key: string, more: Record<string, unknown> = {}) =>
  (await as(key)).run<{ registerDeputy: Row[] }>(REGISTER, {
    input: {
      clientMutationId: randomUUID(),
      membershipId: bench.membership(SOC2),
      forRole: 'SOCIAL_MANAGER',
      from: '2022-05-20',
      to: '2022-05-20',
      ...more,
    },
  });
const end = async (key: string, deputyId: string) =>
  (await as(key)).run<{ endDeputy: Row[] }>(END, {
    input: { clientMutationId: randomUUID(), deputyId },
  });
/** A pass of tonight whose check says yes: the manager decides. */
const asked = async () => {
  const { id: passId } = await bench.sent();
  await bench.done(SOC1, 'savePassCheck', { passId, ...ALL_NO, newThreat: true }, SAME_DAY);
  return passId;
};
const give = (key: string, passId: string) => bench.send(key, 'giveGoAhead', { passId }, SAME_DAY);
const who = async (key: string, id: string) => {
  const { data } = await (await as(key)).run<Who>(WHO, { input: { id } });
  return data?.fieldPass.employers.find(({ agency }) => agency.key === 'SOC-LUND');
};

describe('a deputy', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['by a planner', SOC1, {}, ['NOT_AVAILABLE']],
    ['by the manager', CHIEF, {}, ['NOT_AVAILABLE']],
    ['who does no field work', ADMIN, { membershipId: REGISTRAR }, ['DEPUTY_OUTSIDE_THE_WORK']],
    ['who decides already', ADMIN, { membershipId: CHIEF }, ['DEPUTY_DECIDES_ALREADY']],
    ['of another agency', ADMIN, { membershipId: FA1 }, ['NOT_AVAILABLE']],
    ['after it is over', ADMIN, { from: '2022-05-01', to: '2022-05-19' }, ['DEPUTY_ALREADY_OVER']],
  ])('is not registered %s', async (_, key, more, codes) => {
    const { membershipId, ...days } = more as { membershipId?: string };
    const whom = membershipId ? { membershipId: bench.membership(membershipId) } : {};
    expect((await register(key, { ...days, ...whom })).codes).toEqual(codes);
  });

  it('decides in the days and not outside them; the pass says who and for whom', async () => {
    const passId = await asked();
    expect((await give(SOC2, passId)).codes).toEqual(['MANAGER_DECIDES']);
    const tomorrow = await register(ADMIN, { from: '2022-05-21', to: '2022-05-30' });
    expect(tomorrow.data?.registerDeputy[0]).toMatchObject({
      functionTitle: 'Socialsekreterare 2',
      state: 'COMING',
    });
    expect((await give(SOC2, passId)).codes).toEqual(['MANAGER_DECIDES']);
    expect((await who(FA1, passId))?.deputies).toEqual([]);

    expect((await register(ADMIN)).codes).toEqual([]);
    expect((await register(ADMIN)).codes).toEqual(['DEPUTY_THERE_ALREADY']);
    expect((await who(FA1, passId))?.deputies).toMatchObject([
      { label: 'Socialsekreterare 2', to: '2022-05-20' },
    ]);
    // Another planner of the same agency is none.
    expect((await give(SOC1, passId)).codes).toEqual(['MANAGER_DECIDES']);
    expect((await give(SOC2, passId)).codes).toEqual([]);
    expect((await who(FA1, passId))?.goAhead).toEqual({
      byTitle: 'Socialsekreterare 2',
      byManager: true,
      deputyFor: 'SOCIAL_MANAGER',
    });
  });

  it('who is ended decides no more; what was given stands', async () => {
    const given = await asked();
    const waiting = await asked();
    expect((await give(SOC2, given)).codes).toEqual([]);
    const now = (await register(ADMIN, { to: '2022-05-19' })).codes;
    expect(now).toEqual(['END_BEFORE_START']);
    const { data } = await (await as(SOC1)).run<{ deputies: Row[] }>('{ deputies { id state } }');
    const inForce = data?.deputies.find(({ state }) => state === 'IN_FORCE');
    expect((await end(SOC1, inForce?.id ?? '')).codes).toEqual(['NOT_AVAILABLE']);
    const ended = await end(ADMIN, inForce?.id ?? '');
    expect(ended.data?.endDeputy.find(({ id }) => id === inForce?.id)?.state).toBe('ENDED');
    expect((await end(ADMIN, inForce?.id ?? '')).codes).toEqual([]);
    expect((await give(SOC2, waiting)).codes).toEqual(['MANAGER_DECIDES']);
    expect((await who(FA1, given))?.goAhead?.deputyFor).toBe('SOCIAL_MANAGER');
  });
});
