import { describe, expect, it } from '@jest/globals';
import { agencyOf } from '@stad/identity/rules/demo/agencies.js';
import { atLocal, localDate, nightSpan } from '@stad/platform/rules/time.js';
import { AREAS, groupOf } from '@stad/programme/rules/demo/areas.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import { runningProgrammeRecord } from '@stad/programme/rules/demo/running-programme.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';
import { checkReport } from '../field-report.js';
import { hoursOf } from '../hours.js';
import { anyYes, isOfTheDay } from '../pass-check.js';
import { planPass } from '../pass-plan.js';
import { riskBand, riskGround } from '../standing-risk.js';
import { employersOf, type Member } from '../team.js';
import { checkTeam, rearSupportMissing, teamMissing } from '../team-rule.js';
import { comingPasses } from './coming-passes.js';
import { pastPasses } from './past-passes.js';
import { FIELD_PASSES_2022 } from './pilot-passes.js';
import { runningStandingRisks } from './running-risks.js';
import { residual, STANDING_RISKS_2022 } from './standing-risks.js';
import type { FieldPassRecord, Who } from './types.js';

const DAYS = runningDays('2026-03-12');
const PASSES = [...FIELD_PASSES_2022, ...pastPasses(DAYS), ...comingPasses(DAYS)].map(
  (pass) => [pass.key, pass] as const,
);
const STANDING_RISKS = [...STANDING_RISKS_2022, ...runningStandingRisks(DAYS)];
const RISKS = STANDING_RISKS.map((risk) => ({
  ...risk,
  id: risk.key,
  agencyId: risk.agencyKey,
  residual: residual(risk),
}));

const at = (moment: Moment) => atLocal(moment.date, moment.time);
const nameOf = (who: Who) => who.personKey ?? who.functionTitle ?? '';
const spanOf = ({ window }: FieldPassRecord) => nightSpan(window.date, window.from, window.to);

function member(who: Who, role: Member['role']): Member {
  const { kind, shortName } = agencyOf(who.agencyKey);
  return {
    id: nameOf(who),
    personId: who.personKey ?? null,
    label: who.functionTitle ?? who.personKey ?? '',
    agencyId: who.agencyKey,
    agencyKind: kind,
    agencyLabel: shortName,
    role,
    trained: true,
  };
}

const teamOf = (pass: FieldPassRecord): Member[] => [
  ...pass.team.map((each) => ({
    ...member(each, each.role),
    joinedAt: at(each.joinedAt),
    leftAt: at(each.leftAt),
  })),
  member(pass.rearSupport, 'REAR_SUPPORT'),
];

describe.each(PASSES)('%s keeps the rules of a pass', (_key, pass) => {
  const programme = pass.programmeKey === '2022' ? PILOT : runningProgrammeRecord(DAYS);
  const areas = AREAS.map((area) => ({ ...area, id: area.code, siteId: area.siteKey }));

  it('is planned where and when it may be', () => {
    const planned = planPass(
      { ...spanOf(pass), type: pass.type, aim: pass.aim, areaIds: pass.areaCodes },
      {
        siteId: pass.siteKey,
        areas,
        programme: {
          startsOn: programme.period.from,
          endsOn: programme.period.to,
          state: 'ACTIVE',
        },
      },
    );
    expect(planned).toMatchObject({ ok: true });
  });

  it('has a team that may go out, of the employers it names', () => {
    const team = teamOf(pass);
    expect(checkTeam(pass.type, team)).toMatchObject({ ok: true });
    expect(teamMissing(pass.type, team, '')).toEqual([]);
    expect(rearSupportMissing(pass.type, team, '')).toEqual([]);
    const employers = employersOf(team).map(({ agencyId }) => agencyId);
    expect([...employers].sort()).toEqual([...pass.participatingAgencyKeys].sort());
    expect(employers).toContain(pass.countingAgencyKey);
  });

  it('rests on standing assessments of low residual risk, but for the police', () => {
    for (const agencyId of pass.participatingAgencyKeys) {
      if (agencyOf(agencyId).kind === 'POLICE') continue;
      const ground = riskGround(RISKS, agencyId, {
        type: pass.type,
        areaGroups: [...new Set(pass.areaCodes.map(groupOf))],
        date: localDate(spanOf(pass).startsAt),
      });
      expect(ground.missingGroups).toEqual([]);
      expect(riskBand(ground.residual ?? 25)).toBe('LOW');
      const acts = pass.goAheads.filter(({ agencyKey }) => agencyKey === agencyId);
      for (const act of acts) {
        expect([...act.standingRiskKeys].sort()).toEqual([...ground.standingRiskIds].sort());
      }
    }
  });

  it('has go-aheads that its state asks for', () => {
    const inForce = pass.goAheads.filter(({ decision, voided }) => decision === 'GIVEN' && !voided);
    const given = new Set(inForce.map(({ agencyKey }) => agencyKey));
    const all = pass.participatingAgencyKeys.every((key) => given.has(key));
    const begun = ['READY', 'ACTIVE', 'RETURNED', 'CLOSED'].includes(pass.state);
    expect(all).toBe(begun);
    for (const act of inForce) {
      const check = pass.checks.find(({ key }) => key === act.checkKey);
      if (!check?.answers) {
        expect(check?.assessedInOwnStructure && act.oral).toBeTruthy();
        continue;
      }
      const { answers } = check;
      expect(isOfTheDay({ answers, at: at(check.at) }, spanOf(pass).startsAt)).toBe(true);
      if (anyYes({ answers, at: at(check.at) })) expect(act.oral).toBeDefined();
      expect(at(check.at) <= at(act.at)).toBe(true);
    }
  });

  it('has reports that hold together, with the hours that people were there', () => {
    const team = teamOf(pass);
    for (const report of pass.reports) {
      const { kind } = agencyOf(report.agencyKey);
      const checked = checkReport(
        {
          hours: report.hours.map((each) => ({ memberId: nameOf(each), hours: each.hours })),
          tally: report.counts?.tally ?? null,
          breakdowns: report.counts?.breakdowns ?? null,
          police: report.police ?? null,
        },
        {
          agencyId: report.agencyKey,
          agencyKind: kind,
          countingAgencyId: pass.countingAgencyKey,
          countingLabel: '',
          team,
        },
      );
      expect(checked).toMatchObject({ ok: true });
      if (report.counts?.breakdowns && checked.ok) {
        expect(checked.value.breakdowns).toEqual(report.counts.breakdowns);
      }
      for (const { hours, ...who } of report.hours) {
        const there = team.find(({ id }) => id === nameOf(who));
        expect(there && hoursOf(there, spanOf(pass))).toBe(hours);
      }
    }
    const returned = ['RETURNED', 'CLOSED'].includes(pass.state);
    const reporting = pass.reports.map(({ agencyKey }) => agencyKey).sort();
    expect(reporting).toEqual(returned ? [...pass.participatingAgencyKeys].sort() : []);
  });

  it('tells its times in order', () => {
    const moments = [
      pass.plannedAt,
      pass.sentAt,
      pass.alarmTestedAt,
      pass.briefingDoneAt,
      pass.startedAt,
      pass.returnedAt,
      pass.debrief?.heldAt,
      pass.closedAt,
    ].flatMap((moment) => (moment ? at(moment).getTime() : []));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(pass.sentAt === undefined).toBe(pass.state === 'PLANNING');
    const locked = pass.reports.flatMap((report) => report.locked ?? []);
    const returnedAt = pass.returnedAt;
    for (const lock of locked) expect(returnedAt && at(lock.at) >= at(returnedAt)).toBe(true);
  });
});

describe('Standing assessments', () => {
  it('are ten in the pilot, each with twelve hazards, an approver of its own, six months at most', () => {
    expect(STANDING_RISKS_2022).toHaveLength(10);
    for (const risk of STANDING_RISKS) {
      expect(new Set(risk.items.map(({ hazard }) => hazard)).size).toBe(12);
      expect(risk.author).not.toBe(risk.approver);
      expect(risk.safetyRepHeardOn <= risk.validFrom).toBe(true);
      const days =
        (at({ date: risk.validTo, time: '12:00' }).getTime() -
          at({ date: risk.validFrom, time: '12:00' }).getTime()) /
        86_400_000;
      expect(Math.round(days)).toBeLessThanOrEqual(183);
    }
  });
});
