import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import {
  ALL_NO,
  CHIEF,
  DUTY,
  FA_MANAGER,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from './make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open();
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

describe('who gives no go-ahead', () => {
  it('an agency that was not asked, one without people in the field, and one of another town', async () => {
    const { id } = await bench.sent();
    expect((await give('socialsekreterare1@soc-hbg', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give('skyddsombud@soc-lund', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give(SOC1, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('anybody before the plan is sent, or after the pass has begun', async () => {
    const { id } = await bench.planned();
    expect((await give(SOC1, id)).codes).toEqual(['GO_AHEAD_NOT_NOW']);
    const started = await bench.started();
    expect((await give(SOC1, started.id)).codes).toEqual(['GO_AHEAD_NOT_NOW']);
  });

  it('anybody without the check of the day, which is made on the day', async () => {
    const { id } = await bench.sent();
    expect((await give(SOC1, id)).problems).toEqual([
      { code: 'PASS_CHECK_MISSING', params: { who: 'Socialtjänsten Lund' } },
    ]);
    expect((await check(SOC1, id, {}, PLANNED)).codes).toEqual(['CHECK_ON_THE_DAY']);
  });

  it('anybody without a standing assessment for type and area group', async () => {
    const { id } = await bench.sent({ type: 'EVENT' });
    await check(SOC1, id);
    expect((await give(SOC1, id)).codes).toEqual(['STANDING_RISK_MISSING']);
  });
});

describe('the check of the day', () => {
  it('is the employer’s own: the others know that it was made', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id, { newThreat: true });
    expect((await bench.read(SOC2, id)).pass.ownCheck).toMatchObject({
      newThreat: true,
      version: 1,
    });
    const theirs = (await bench.read(FA1, id)).pass;
    expect(theirs.ownCheck).toBeNull();
    expect(theirs.employers.map(({ agency, checkedAt }) => [agency.key, checkedAt])).toEqual([
      ['SOC-LUND', SAME_DAY.toISOString()],
      ['FA-HBG', null],
    ]);
  });

  it('is the manager’s to decide on when anything is yes', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id, { supportAbsent: true });
    expect((await give(SOC1, id)).codes).toEqual(['MANAGER_DECIDES']);
    for (const key of [CHIEF, DUTY]) {
      expect(goAheadOf((await give(key, id)).pass, 'SOC-LUND')).toMatchObject({ inForce: true });
    }
  });

  it('makes a planner’s go-ahead fall when it becomes yes, and knows who was faster', async () => {
    const { id } = await bench.ready();
    const changed = await check(SOC2, id, { newThreat: true, expectedVersion: 1 });
    expect(changed.pass.state).toBe('AWAITING_GO');
    expect(goAheadOf(changed.pass, 'SOC-LUND')).toMatchObject({
      inForce: false,
      voidReasons: ['CHECK_SAYS_YES'],
    });
    expect((await check(SOC1, id, { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });
});

describe('a go-ahead', () => {
  it('makes the pass ready when the last employer has given it, also at the same moment', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id);
    await check(FA1, id);
    await Promise.all([give(SOC1, id), give(FA1, id)]);
    const { pass } = await bench.read(POLICE, id);
    expect(pass).toMatchObject({ state: 'READY', phase: 'CONFIRMED' });
    expect(goAheadOf(pass, 'FA-HBG')).toMatchObject({
      byTitle: 'Fältarbetare 1',
      how: 'SIGNED_IN',
    });
    expect(pass.employers[0]).toMatchObject({ riskBand: 'LOW', riskAssessed: true });
  });

  it('withheld stops the pass for that employer, and can be given after all', async () => {
    const { id } = await bench.ready();
    const refused = await bench.done(FA_MANAGER, 'refuseGoAhead', { passId: id }, SAME_DAY);
    expect(refused.state).toBe('AWAITING_GO');
    expect(goAheadOf(refused, 'FA-HBG')).toMatchObject({
      decision: 'NOT_GIVEN',
      byTitle: 'Verksamhetschef',
    });
    expect((await give(FA1, id)).pass.state).toBe('READY');
  });

  it('told by phone is noted by somebody of another agency in the pass', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id);
    await give(SOC1, id);
    const told = {
      passId: id,
      agencyId: bench.agency('FA-HBG'),
      decision: 'GIVEN',
      byFunction: 'Verksamhetschef',
      toldAt: SAME_DAY.toISOString(),
    };
    expect((await bench.send(SOC1, 'noteOralGoAhead', told, SAME_DAY)).codes).toEqual([
      'PASS_CHECK_MISSING',
    ]);
    await check(FA1, id, { newThreat: true });
    const noted = await bench.done(
      SOC1,
      'noteOralGoAhead',
      { ...told, conditions: ['Centrum först'] },
      SAME_DAY,
    );
    expect(noted.state).toBe('READY');
    expect(goAheadOf(noted, 'FA-HBG')).toMatchObject({
      how: 'ORAL',
      byTitle: 'Verksamhetschef',
      notedByTitle: 'Socialsekreterare 1',
      conditions: ['Centrum först'],
    });
    const future = { ...told, toldAt: NIGHT.toISOString() };
    expect((await bench.send(SOC1, 'noteOralGoAhead', future, SAME_DAY)).codes).toEqual([
      'TOLD_TIME_IN_FUTURE',
    ]);
    const number = { ...told, conditions: ['Ring 19121212-1212'] };
    expect((await bench.send(SOC1, 'noteOralGoAhead', number, SAME_DAY)).codes).toEqual([
      'PERSONAL_DATA_BLOCKED',
    ]);
  });

  it('of the police is their own assessment, with function and time', async () => {
    const { id, teamVersion } = await bench.sent();
    const joined = await bench.done(
      POLICE,
      'answerInvitation',
      { passId: id, answer: 'IN_FIELD' },
      PLANNED,
    );
    expect(joined.team.map((each) => each.functionTitle)).toContain('Samverkanspolis 1');
    expect(joined.teamVersion).toBe(teamVersion + 1);
    expect((await give(POLICE, id)).codes).toEqual(['OWN_STRUCTURE_MISSING']);
    const assessed = {
      passId: id,
      agencyId: bench.agency('POL-LUND'),
      byFunction: 'Vakthavande befäl',
      toldAt: SAME_DAY.toISOString(),
    };
    const pass = await bench.done(SOC1, 'assessedInOwnStructure', assessed, SAME_DAY);
    expect(goAheadOf(pass, 'POL-LUND')).toMatchObject({ how: 'OWN_STRUCTURE', inForce: true });
    const foreign = { ...assessed, agencyId: bench.agency('FA-HBG') };
    expect((await bench.send(SOC1, 'assessedInOwnStructure', foreign, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const refused = await bench.done(POLICE, 'refuseGoAhead', { passId: id }, SAME_DAY);
    expect(goAheadOf(refused, 'POL-LUND')).toMatchObject({ decision: 'NOT_GIVEN' });
  });
});

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
  /** Holds a change open until somebody else has run into it. */
  async function meanwhile<T>(sql: string, id: string, work: () => Promise<T>): Promise<T> {
    const ctx = (await portal.as(SOC1, undefined, SAME_DAY)).context('write');
    await ctx.db.sql(sql, [id]);
    const waiting = work();
    await new Promise((resolve) => setTimeout(resolve, 150));
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
      () => bench.send(SOC1, 'startPass', { passId: id }, SAME_DAY),
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

describe('answers by phone', () => {
  it('are noted by the planner, put a function in the team, and take it out again', async () => {
    const { id: passId } = await bench.sent();
    const note = {
      passId,
      agencyId: bench.agency('POL-LUND'),
      functionTitle: 'Yttre verksamhet 1',
      answer: 'IN_FIELD',
      toldAt: PLANNED.toISOString(),
    };
    expect((await bench.send(FA1, 'notePhoneAnswer', note, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const noted = await bench.done(SOC1, 'notePhoneAnswer', note, SAME_DAY);
    expect(noted).toMatchObject({
      answers: [
        { functionTitle: 'Yttre verksamhet 1', via: 'PHONE', notedByTitle: 'Socialsekreterare 1' },
      ],
    });
    expect(noted.team.map((each) => each.membershipId === null)).toContain(true);
    const declined = await bench.done(
      SOC1,
      'notePhoneAnswer',
      { ...note, answer: 'DECLINED' },
      SAME_DAY,
    );
    expect(declined.team).toHaveLength(4);
    const unknown = { ...note, answer: 'MAYBE' };
    expect((await bench.send(SOC1, 'notePhoneAnswer', unknown, SAME_DAY)).codes).toEqual([
      'ANSWER_UNKNOWN',
    ]);
    const uninvited = { ...note, agencyId: bench.agency('SOC-HBG') };
    expect((await bench.send(SOC1, 'notePhoneAnswer', uninvited, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });
});

describe('a standing assessment', () => {
  const WRITE = `mutation W($input: WriteStandingRiskInput!) { writeStandingRisk(input: $input) { id state version writtenByTitle } }`;
  const DECIDE = `mutation D($input: DecideStandingRiskInput!) { decideStandingRisk(input: $input) { state decidedByTitle } }`;
  const LIST = `query L($siteId: ID!) { standingRisks(siteId: $siteId) { id residual } }`;
  const input = (more: Record<string, unknown> = {}) => ({
    clientMutationId: randomUUID(),
    siteId: bench.place.siteId,
    type: 'EVENT',
    areaGroup: 'LU-INRE',
    residual: 12,
    validFrom: '2022-05-01',
    validTo: '2022-10-31',
    ...more,
  });

  it.each<[Record<string, unknown>, string]>([
    [{ residual: 26 }, 'RESIDUAL_OUT_OF_RANGE'],
    [{ validTo: '2022-11-02' }, 'VALIDITY_TOO_LONG'],
    [{ validTo: '2022-04-30' }, 'VALIDITY_BACKWARDS'],
    [{ areaGroup: 'HB-INRE' }, 'AREA_NOT_OF_SITE'],
    [{ type: 'RAID' }, 'PASS_TYPE_UNKNOWN'],
  ])('refuses %j', async (more, code) => {
    const writer = await portal.as(SOC1, undefined, PLANNED);
    expect((await writer.run(WRITE, { input: input(more) })).codes).toEqual([code]);
  });

  it('is approved by a manager who did not write it, when the safety representative was heard', async () => {
    const writer = await portal.as(SOC1, undefined, PLANNED);
    const chief = await portal.as(CHIEF, undefined, PLANNED);
    const written = await writer.run<{ writeStandingRisk: { id: string } }>(WRITE, {
      input: input(),
    });
    const standingRiskId = written.data?.writeStandingRisk.id;
    const decision = { standingRiskId, expectedVersion: 1, approved: true };
    const decide = (caller: typeof chief, more: Record<string, unknown>) =>
      caller.run(DECIDE, { input: { clientMutationId: randomUUID(), ...decision, ...more } });
    expect((await decide(writer, {})).codes).toEqual(['NOT_AVAILABLE']);
    expect((await decide(chief, {})).codes).toEqual(['SAFETY_REP_NOT_HEARD']);
    const approved = await decide(chief, { safetyRepHeardOn: '2022-05-02' });
    expect(approved.data).toEqual({
      decideStandingRisk: { state: 'APPROVED', decidedByTitle: 'Enhetschef' },
    });
    expect((await decide(chief, {})).codes).toEqual(['STANDING_RISK_DECIDED']);
    const own = await chief.run<{ writeStandingRisk: { id: string } }>(WRITE, { input: input() });
    const ownId = own.data?.writeStandingRisk.id;
    expect(
      (await decide(chief, { standingRiskId: ownId, safetyRepHeardOn: '2022-05-02' })).codes,
    ).toEqual(['AUTHOR_APPROVES']);

    const ids = (answer: { data: unknown }) =>
      (answer.data as { standingRisks: { id: string }[] }).standingRisks.map(({ id }) => id);
    const { siteId } = bench.place;
    expect(ids(await chief.run(LIST, { siteId }))).toContain(standingRiskId);
    const worker = await portal.as(FA1, undefined, PLANNED);
    expect(ids(await worker.run(LIST, { siteId }))).not.toContain(standingRiskId);
    const { rows } = await portal.owner.query(
      `select action, object_type from audit.event where object_type = 'standing_risk' and action = 'LIST' limit 1`,
    );
    expect(rows).toHaveLength(1);
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
