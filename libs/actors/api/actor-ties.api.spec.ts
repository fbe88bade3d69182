import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { ACTOR_STEPS } from '../rules/actor-life.js';
import { act, addActor, READ_ACTOR } from './testing/actor-operations.js';
import { actorsGround } from './testing/ground.js';

let portal: TestPortal;
let siteId: string;
const callers: Record<string, Caller> = {};
const who = (name: string) => callers[name] as Caller;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
  for (const [name, key] of Object.entries({
    lead: 'projektledare@fa-hbg',
    colleague: 'faltarbetare1@fa-hbg',
    worker: 'socialsekreterare1@soc-lund',
    network: 'handlaggare@ks-lund',
    registrar: 'registrator@soc-lund',
  })) {
    callers[name] = await portal.as(key);
  }
});
afterAll(() => portal.close());

const added = (more: Record<string, unknown> = {}) => addActor(who('lead'), { siteId, ...more });
const active = async (more: Record<string, unknown> = {}) => {
  const actorId = await added(more);
  for (const step of ACTOR_STEPS.slice(0, 4)) {
    await act(who('lead'), 'stepActor', { actorId, step });
  }
  return actorId;
};

describe('Its ties', () => {
  const say = (caller: string, actorId: string, otherActorId: string, kind = 'REFERS_TO') =>
    act(who(caller), 'sayActorTie', { actorId, otherActorId, kind });

  it('are said by the end that keeps its card, once, and told at both', async () => {
    const [hotel, helpline] = [
      await active({ name: 'Hotell Band' }),
      await active({ name: 'Jour Band' }),
    ];
    expect((await say('lead', hotel, helpline)).codes).toEqual([]);
    expect((await say('lead', hotel, helpline)).codes).toEqual(['TIE_SAID_ALREADY']);
    expect((await say('lead', hotel, hotel)).codes).toEqual(['TIE_TO_ITSELF']);
    expect((await say('lead', hotel, helpline, 'OWNS')).codes).toEqual(['INVALID_CODE']);
    for (const caller of ['colleague', 'worker', 'network', 'registrar']) {
      expect((await say(caller, hotel, helpline)).codes).toEqual(['NOT_AVAILABLE']);
    }
    const told = async (caller: string, id: string) =>
      (await who(caller).run<{ actor: { ties: { id: string }[] } }>(READ_ACTOR, { id })).data?.actor
        .ties;
    const tie = { kind: 'REFERS_TO' };
    expect(await told('worker', hotel)).toMatchObject([
      { ...tie, isSaidHere: true, otherName: 'Jour Band', mayTakeBack: false },
    ]);
    expect(await told('lead', helpline)).toMatchObject([
      { ...tie, isSaidHere: false, otherName: 'Hotell Band', mayTakeBack: false },
    ]);
    expect(await told('network', hotel)).toEqual([]);
    const tieId = (await told('lead', hotel))?.[0]?.id;
    expect((await act(who('worker'), 'takeBackActorTie', { tieId })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    await act(who('lead'), 'takeBackActorTie', { tieId });
    expect(await told('lead', hotel)).toEqual([]);
  });
});

describe('The gaps', () => {
  it('say how far the town has come with each kind', async () => {
    await added({ kind: 'INTERPRETER' });
    await active({ kind: 'LANDLORD' });
    const gaps = `query Gaps($siteId: ID!) { actorGaps(siteId: $siteId) { aim kind level actors } }`;
    const { data } = await who('worker').run<{ actorGaps: object[] }>(gaps, {
      siteId,
    });
    expect(data?.actorGaps).toEqual(
      expect.arrayContaining([
        { aim: 'SUPPORT_AND_PROTECT', kind: 'INTERPRETER', level: 'MAPPED', actors: 1 },
        { aim: 'DETECT', kind: 'LANDLORD', level: 'ACTIVE', actors: 1 },
        { aim: 'PREVENT', kind: 'BUYER_SUPPORT', level: 'MISSING', actors: 0 },
      ]),
    );
  });
});
