import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { nightSpan } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import type { Moment, Window } from '@stad/programme/rules/demo/types.js';
import { comingPasses } from '../../rules/demo/coming-passes.js';
import { account } from '../../rules/demo/pass-parts.js';
import { pastPasses } from '../../rules/demo/past-passes.js';
import { FIELD_PASSES_2022 } from '../../rules/demo/pilot-passes.js';
import type { FieldPassRecord, Who } from '../../rules/demo/types.js';
import type { TeamRole } from '../../rules/team.js';
import { answerWithoutAccount } from './answer-without-account.js';
import { PassOnStage, type Scene } from './pass-on-stage.js';
import { playEvening } from './play-evening.js';
import { playGoAheads } from './play-go-aheads.js';

/** Before anything was changed that only the running programme's passes meet. */
export const pilotPassesDemo: DemoRecords = (stage) => loadPasses(stage, FIELD_PASSES_2022);

/** Those that were, then those that come. */
export const runningPassesDemo: DemoRecords = (stage, days) =>
  loadPasses(stage, [...pastPasses(days), ...comingPasses(days)]);

/** Field passes in the order they were sent, each played from its plan to where it stands. */
async function loadPasses(world: DemoStage, passes: readonly FieldPassRecord[]): Promise<void> {
  for (const record of passes) {
    const stage = new PassOnStage(world, record);
    await plan(stage);
    if (!record.sentAt) continue;
    await stage.act(record.plannedBy, record.sentAt, 'sendPlan');
    const scenes = [
      ...answers(stage),
      ...changes(stage),
      ...playGoAheads(stage),
      ...ticks(stage),
      ...playEvening(stage),
    ];
    for (const scene of inTime(scenes)) await scene.play();
  }
}

/** Stable: what happens in the same minute happens in the order it was told. */
function inTime(scenes: readonly Scene[]): Scene[] {
  return [...scenes].sort((a, b) => instant(a.at).getTime() - instant(b.at).getTime());
}

async function plan(stage: PassOnStage): Promise<void> {
  const { record, world } = stage;
  const first = record.changes?.find((change) => change.kind === 'MOVED');
  await stage.act(record.plannedBy, record.plannedAt, 'planFieldPass', {
    siteId: await world.siteId(record.siteKey),
    programmeId: await world.programmeId(record.programmeKey),
    ...(await whenAndWhere(stage, first?.from ?? record.window)),
  });
  const swaps = record.changes?.filter((change) => change.kind === 'SWAPPED') ?? [];
  const before = new Map(swaps.map((swap) => [swap.in, swap.out]));
  await changeTeam(stage, record.plannedBy, record.plannedAt, before);
  const { checkIn, ifPoliceLeave, childProcedureAck, interpreterPlan, commsPlan } = record;
  await stage.act(record.plannedBy, record.plannedAt, 'changeReadiness', {
    expectedVersion: stage.pass?.readinessVersion,
    // No alarm exists yet: rear support keeps the time by phone, whatever the record says.
    checkInMode: 'BY_PHONE',
    checkInMinutes: checkIn.intervalMinutes,
    ifPoliceLeave: ifPoliceLeave ?? null,
    childProcedureAcknowledged: childProcedureAck,
    interpreterPlan,
    commsPlan,
    abortCriteria: record.abortCriteria,
  });
}

async function whenAndWhere(stage: PassOnStage, window: Window) {
  const { startsAt, endsAt } = nightSpan(window.date, window.from, window.to);
  const { record, world } = stage;
  return {
    type: record.type,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    areaIds: await Promise.all(record.areaCodes.map((code) => world.areaId(code))),
    aim: record.aim,
    modelTest: record.modelTest !== undefined,
    testedSteps: record.modelTest?.steps ?? [],
  };
}

async function changeTeam(
  stage: PassOnStage,
  by: PersonKey,
  at: Moment,
  insteadOf: ReadonlyMap<PersonKey, PersonKey>,
): Promise<void> {
  const { record, world } = stage;
  const row = async (who: Who, role: TeamRole) => {
    const personKey = who.personKey && (insteadOf.get(who.personKey) ?? who.personKey);
    return {
      agencyId: await world.agencyId(who.agencyKey),
      membershipId: personKey ? await world.membershipId(personKey) : null,
      functionTitle: personKey ? null : who.functionTitle,
      role,
    };
  };
  const everybody = [
    ...record.team.map((member) => ({ who: member as Who, role: member.role as TeamRole })),
    { who: record.rearSupport, role: 'REAR_SUPPORT' as const },
  ];
  // Another agency than the owner answers for its own people and for nothing else.
  const employer = account(by).agencyKey;
  const owns = employer === record.ownerAgencyKey;
  const own = everybody.filter(({ who }) => owns || who.agencyKey === employer);
  const invited = [...record.participatingAgencyKeys, ...(record.alsoInvitedAgencyKeys ?? [])];
  const whole = owns && {
    invitedAgencyIds: await Promise.all(
      invited.filter((key) => key !== employer).map((key) => world.agencyId(key)),
    ),
    countingAgencyId: await world.agencyId(record.countingAgencyKey),
  };
  await stage.act(by, at, 'changeTeam', {
    expectedVersion: stage.pass?.teamVersion,
    team: await Promise.all(own.map(({ who, role }) => row(who, role))),
    ...whole,
  });
}

/** The planner goes through the checklist before the first go-ahead is given. */
function ticks(stage: PassOnStage): Scene[] {
  const { ticked = 0, goAheads, plannedBy } = stage.record;
  const [first] = goAheads;
  if (!first || ticked === 0) return [];
  const play = async () => {
    const points = stage.pass?.checklist.slice(0, ticked) ?? [];
    for (const { id: pointId } of points) {
      await stage.act(plannedBy, first.at, 'tickChecklistPoint', { pointId, ticked: true });
    }
  };
  return [{ at: first.at, play }];
}

/** Answers given in the portal, by a link or a calendar, and those somebody told by phone. */
function answers(stage: PassOnStage): Scene[] {
  const { record, world } = stage;
  return record.answers.map((answer) => ({
    at: answer.at,
    play: async () => {
      if (answer.via === 'SIGNED_IN' && answer.personKey) {
        return stage.act(answer.personKey, answer.at, 'answerInvitation', {
          answer: answer.answer,
        });
      }
      if (answer.via === 'LINK' || answer.via === 'CALENDAR') {
        return answerWithoutAccount(stage, answer);
      }
      return stage.act(answer.notedBy ?? record.plannedBy, answer.at, 'notePhoneAnswer', {
        agencyId: await world.agencyId(answer.agencyKey),
        functionTitle: answer.functionTitle,
        answer: answer.answer,
        toldAt: instant(answer.at).toISOString(),
      });
    },
  }));
}

function changes(stage: PassOnStage): Scene[] {
  return (stage.record.changes ?? []).map((change) => ({
    at: change.at,
    play: async () => {
      if (change.kind === 'SWAPPED') return changeTeam(stage, change.by, change.at, new Map());
      return stage.act(change.by, change.at, 'changeWhenAndWhere', {
        expectedVersion: stage.pass?.whenVersion,
        ...(await whenAndWhere(stage, stage.record.window)),
      });
    },
  }));
}
