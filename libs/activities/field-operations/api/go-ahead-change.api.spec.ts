import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { ALL_NO, DUTY, FA1, PassBench, SAME_DAY, SOC1, SOC2 } from './testing/make-field-pass.js';

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

describe('a change of plan', () => {
  const move = async (id: string, version: number, more: Record<string, unknown>) => {
    const { siteId: _site, programmeId: _programme, ...plan } = bench.plan(more);
    return bench.done(
      SOC1,
      'changeWhenAndWhere',
      { ...plan, passId: id, expectedVersion: version },
      SAME_DAY,
    );
  };
  const reasons = (pass: {
    employers: readonly { goAhead: { voidReasons: readonly string[] } | null }[];
  }) => pass.employers.map(({ goAhead }) => goAhead?.voidReasons);

  it('within two hours the same evening keeps the go-aheads', async () => {
    const { id, whenVersion } = await bench.ready();
    const kept = await move(id, whenVersion, {
      startsAt: '2022-05-20T16:00:00Z',
      endsAt: '2022-05-20T22:00:00Z',
    });
    expect(kept.state).toBe('READY');
    expect(reasons(kept)).toEqual([[], []]);
  });

  it('in small steps falls when they add up to more than two hours', async () => {
    const { id, whenVersion } = await bench.ready();
    const once = await move(id, whenVersion, {
      startsAt: '2022-05-20T19:30:00Z',
      endsAt: '2022-05-20T23:00:00Z',
    });
    expect(once.state).toBe('READY');
    const twice = await move(id, once.whenVersion, {
      startsAt: '2022-05-20T21:00:00Z',
      endsAt: '2022-05-20T23:00:00Z',
    });
    expect(reasons(twice)).toEqual([['START_MOVED'], ['START_MOVED']]);
  });

  it('to another evening makes them fall, and says so in the answer', async () => {
    const { id, whenVersion } = await bench.ready();
    const moved = await move(id, whenVersion, {
      startsAt: '2022-05-21T18:00:00Z',
      endsAt: '2022-05-21T23:00:00Z',
    });
    expect(moved).toMatchObject({ state: 'AWAITING_GO', phase: 'PLANNED' });
    expect(reasons(moved)).toEqual([['OTHER_NIGHT'], ['OTHER_NIGHT']]);
    expect((await give(FA1, id)).codes).toEqual(['PASS_CHECK_MISSING']);
  });

  it('to another group of areas makes them fall', async () => {
    const { id, whenVersion } = await bench.ready();
    const moved = await move(id, whenVersion, { areaIds: [bench.area('LU-NORRA-FALADEN')] });
    expect(reasons(moved)).toEqual([['OTHER_AREA_GROUP'], ['OTHER_AREA_GROUP']]);
    expect(moved).toMatchObject({ areas: [{ code: 'LU-NORRA-FALADEN' }] });
  });

  it('to a team of one makes them fall; a swap of colleagues does not', async () => {
    const { id: passId, teamVersion } = await bench.ready();
    const swapped = await bench.done(
      SOC1,
      'changeTeam',
      {
        passId,
        expectedVersion: teamVersion,
        team: [
          bench.person(SOC2, 'PASS_LEADER'),
          bench.person(FA1),
          bench.person(DUTY, 'REAR_SUPPORT'),
        ],
      },
      SAME_DAY,
    );
    expect(swapped.state).toBe('READY');
    const alone = await bench.done(
      FA1,
      'answerInvitation',
      { passId, answer: 'DECLINED' },
      SAME_DAY,
    );
    expect(
      alone.employers.map(({ agency, goAhead }) => [agency.key, goAhead?.voidReasons]),
    ).toEqual([['SOC-LUND', ['TEAM_TOO_SMALL']]]);
  });

  it('is not another agency’s, but for its own people', async () => {
    const { id: passId, whenVersion, teamVersion } = await bench.ready();
    const { siteId: _site, programmeId: _programme, ...plan } = bench.plan();
    const when = { ...plan, passId, expectedVersion: whenVersion };
    expect((await bench.send(FA1, 'changeWhenAndWhere', when, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const team = { passId, expectedVersion: teamVersion, team: [bench.person(SOC1)] };
    expect((await bench.send(FA1, 'changeTeam', team, SAME_DAY)).problems).toEqual([
      { code: 'NOT_AVAILABLE', field: 'team' },
    ]);
    const own = { ...team, team: [bench.person('faltarbetare2@fa-hbg')] };
    const swapped = await bench.done(FA1, 'changeTeam', own, SAME_DAY);
    expect(swapped.state).toBe('READY');
    expect(swapped.team.map((each) => each.functionTitle)).toEqual([
      'Socialsekreterare 1',
      'Socialsekreterare 2',
      'Fältarbetare 2',
      'Chef i beredskap',
    ]);
  });
});

describe('at the same moment', () => {
  /** However busy the machine is: somebody waits for what somebody else holds. */
  async function runsIntoALock(): Promise<boolean> {
    const { rows } = await portal.owner.query(
      `select from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where not l.granted and a.datname = current_database()`,
    );
    return rows.length > 0;
  }
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 3_000 && !(await holds()); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Holds a change open until somebody else has run into it. */
  async function meanwhile<T>(sql: string, id: string, work: () => Promise<T>): Promise<T> {
    const ctx = (await portal.as(SOC1, undefined, SAME_DAY)).context('write');
    await ctx.db.sql(sql, [id]);
    const waiting = work();
    await until(runsIntoALock);
    await ctx.db.transaction.close('commit');
    return waiting;
  }

  it.each([
    ['plan', 'update field_operation set when_version = when_version + 1 where activity_id = $1'],
    ['team', 'update pass_progress set team_version = team_version + 1 where activity_id = $1'],
    [
      'check',
      'update pass_check set version = version + 1 where activity_id = $1 and agency_id = app.agency_id()',
    ],
  ])('a go-ahead is not given to a %s that is just being changed', async (_, sql) => {
    const { id } = await bench.sent();
    await check(SOC1, id);
    const given = await meanwhile(sql, id, () => give(SOC2, id));
    expect(given.codes).toEqual(['CONFLICT']);
    expect((await give(SOC2, id)).codes).toEqual([]);
  });

  it('a pass does not start on a go-ahead that is just falling', async () => {
    const { id } = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId: id }, SAME_DAY);
    const started = await meanwhile(
      `insert into go_ahead_void (go_ahead_id, activity_id, agency_id, reasons, at)
       select id, activity_id, app.agency_id(), '{OTHER_NIGHT}', now() from go_ahead where activity_id = $1 limit 1`,
      id,
      () => bench.send(SOC1, 'startPass', { passId: id, early: true }, SAME_DAY),
    );
    expect(started.codes).toEqual(['CONFLICT']);
  });

  it('a plan is not changed under a pass that is just starting', async () => {
    const { id, whenVersion } = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId: id }, SAME_DAY);
    const { siteId: _site, programmeId: _programme, ...plan } = bench.plan();
    const changed = await meanwhile(
      'update pass_progress set started_at = now() where activity_id = $1',
      id,
      () =>
        bench.send(
          SOC2,
          'changeWhenAndWhere',
          { ...plan, passId: id, expectedVersion: whenVersion },
          SAME_DAY,
        ),
    );
    expect(changed.codes).toEqual(['CONFLICT']);
  });
});
