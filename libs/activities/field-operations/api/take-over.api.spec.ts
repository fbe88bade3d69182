import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  DUTY,
  FA1,
  PassBench,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
  type WholePass,
} from './testing/make-field-pass.js';

const SOC3 = 'socialsekreterare-samverkan-polis@soc-lund';
const STAND_INS = `query S($passId: ID!, $memberId: ID) { standIns(passId: $passId, memberId: $memberId) {
  free { functionTitle agency { key } } others { reason { code } candidate { functionTitle } } } }`;
interface Found {
  readonly standIns: {
    readonly free: readonly {
      readonly functionTitle: string;
      readonly agency: { readonly key: string };
    }[];
    readonly others: readonly {
      readonly reason: { readonly code: string };
      readonly candidate: { readonly functionTitle: string };
    }[];
  };
}

let portal: TestPortal;
let bench: PassBench;
let pass: WholePass;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  // Both employers have said go.
  pass = await bench.ready();
});
afterAll(() => portal.close());

const read = async (key: string) => (await bench.read(key, pass.id, SAME_DAY)).pass;
const found = async (key: string, memberId: string | null = null) =>
  (await portal.as(key, key.split('@')[1]?.toUpperCase(), SAME_DAY)).run<Found>(STAND_INS, {
    passId: pass.id,
    memberId,
  });
const send = (key: string, mutation: string, input: Record<string, unknown> = {}) =>
  bench.send(key, mutation, { passId: pass.id, ...input }, SAME_DAY);
const rowOf = (key: string) =>
  pass.team.find(({ membershipId }) => membershipId === bench.membership(key))?.id ?? '';
const waiting = async (key: string) => {
  const caller = await portal.as(key, key.split('@')[1]?.toUpperCase(), SAME_DAY);
  const { rows } = await waitingOf(portal, caller, 'PASS', 'PASS_RUNNING');
  return rows.filter(({ id }) => id === pass.id).flatMap(({ steps = [] }) => steps);
};

describe('Jag är sjuk', () => {
  it('is refused to whoever is not in the team, and for a colleague who cannot come', async () => {
    for (const key of [CHIEF, POLICE, SOC3]) {
      expect((await send(key, 'reportUnable')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    }
    const elsewhere = await send('socialsekreterare1@soc-hbg', 'reportUnable');
    expect(elsewhere.codes).toEqual(['NOT_AVAILABLE']);
    for (const who of [SOC2, FA1, POLICE]) {
      const asked = await send(SOC1, 'reportUnable', { askMembershipId: bench.membership(who) });
      expect(asked.codes).toEqual(['STAND_IN_NOT_FREE']);
    }
    expect((await found(POLICE)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await found(SOC2, rowOf(SOC1))).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('proposes colleagues of the same employer who are free, and says why not the others', async () => {
    const { data } = await found(SOC1);
    const free = data?.standIns.free ?? [];
    expect(free.map(({ functionTitle }) => functionTitle)).toContain(
      'Socialsekreterare, samverkan polis',
    );
    expect(new Set(free.map(({ agency }) => agency.key))).toEqual(new Set(['SOC-LUND']));
    const names = [...free, ...(data?.standIns.others ?? []).map(({ candidate }) => candidate)];
    expect(names.map(({ functionTitle }) => functionTitle)).not.toContain('Socialsekreterare 2');
  });

  it('shows the gap to everybody at once, asks the one who is chosen, and takes no go-ahead away', async () => {
    const { pass: after, codes } = await send(SOC1, 'reportUnable', {
      askMembershipId: bench.membership(SOC3),
    });
    expect(codes).toEqual([]);
    expect(after.state).toBe('READY');
    expect(after.nextSteps.map(({ step }) => step)).not.toContain('unable');
    const seen = await read(FA1);
    expect(seen.takeOvers).toEqual([
      {
        memberId: rowOf(SOC1),
        functionTitle: 'Socialsekreterare 1',
        role: 'PASS_LEADER',
        askedTitle: 'Socialsekreterare, samverkan polis',
        asksMe: false,
        mayAsk: false,
      },
    ]);
    const line = seen.readiness.find(({ line: code }) => code === 'WHO');
    expect(line?.missing.map(({ code }) => code)).toContain('MEMBER_CANNOT');
    expect(await waiting(SOC3)).toContain('takeOver');
    expect(await waiting(SOC2)).not.toContain('takeOver');
  });

  it('stores Kan inte and never a reason', async () => {
    const { rows } = await portal.owner.query(
      `select string_agg(answer, ',') as answers from pass_answer where activity_id = $1`,
      [pass.id],
    );
    expect(rows[0]?.answers).toBe('DECLINED');
  });

  it('a no opens the place again, and the next is not the same', async () => {
    expect(
      (await send(SOC2, 'answerTakeOver', { memberId: rowOf(SOC1), takesOver: true })).codes,
    ).toEqual(['STEP_NOT_POSSIBLE']);
    await send(SOC3, 'answerTakeOver', { memberId: rowOf(SOC1), takesOver: false });
    const [gap] = (await read(SOC2)).takeOvers;
    expect(gap).toMatchObject({ askedTitle: null, mayAsk: true });
    const { data } = await found(SOC2, rowOf(SOC1));
    const declined = data?.standIns.others.find(({ reason }) => reason.code === 'HAS_DECLINED');
    expect(declined?.candidate.functionTitle).toBe('Socialsekreterare, samverkan polis');
    const again = await send(SOC2, 'askTakeOver', {
      memberId: rowOf(SOC1),
      askMembershipId: bench.membership(SOC3),
    });
    expect(again.codes).toEqual(['STAND_IN_NOT_FREE']);
  });

  it('a yes gives the place with its role, and the go-aheads stand', async () => {
    const asked = await send(SOC2, 'askTakeOver', {
      memberId: rowOf(SOC1),
      askMembershipId: bench.membership(CHIEF),
    });
    expect(asked.codes).toEqual(['STAND_IN_NOT_FREE']);
    await portal.owner.query(`update take_over set declined = '{}' where activity_id = $1`, [
      pass.id,
    ]);
    const other = await send(SOC2, 'askTakeOver', {
      memberId: rowOf(SOC1),
      askMembershipId: bench.membership(SOC3),
    });
    expect(other.codes).toEqual([]);
    const { pass: after, codes } = await send(SOC3, 'answerTakeOver', {
      memberId: rowOf(SOC1),
      takesOver: true,
    });
    expect(codes).toEqual([]);
    const places = after.team.map(({ functionTitle, role }) => [functionTitle, role]);
    expect(places).toContainEqual(['Socialsekreterare, samverkan polis', 'PASS_LEADER']);
    expect(places.map(([who]) => who)).not.toContain('Socialsekreterare 1');
    expect(after.state).toBe('READY');
    expect(after.employers.every(({ goAhead }) => goAhead?.inForce)).toBe(true);
    expect(after.takeOvers).toEqual([]);
    expect(after.teamVersion).toBe(pass.teamVersion + 1);
    const { rows } = await portal.owner.query(
      `select string_agg(m.function_title, ',' order by 1) as busy
       from pass_member m join busy_span b on b.id = m.busy_span_id where m.activity_id = $1`,
      [pass.id],
    );
    expect(rows[0]?.busy).toContain('Socialsekreterare, samverkan polis');
  });

  it('rear support hands the role over too', async () => {
    const { data } = await found(DUTY);
    const free = data?.standIns.free.map(({ functionTitle }) => functionTitle) ?? [];
    expect(free).toContain('Enhetschef');
    await send(DUTY, 'reportUnable', { askMembershipId: bench.membership(CHIEF) });
    const memberId = (await read(CHIEF)).takeOvers[0]?.memberId;
    const { pass: after, codes } = await send(CHIEF, 'answerTakeOver', {
      memberId,
      takesOver: true,
    });
    expect(codes).toEqual([]);
    expect(after.team.map(({ functionTitle, role }) => `${functionTitle} ${role}`)).toContain(
      'Enhetschef REAR_SUPPORT',
    );
    expect(after.state).toBe('READY');
  });
});
