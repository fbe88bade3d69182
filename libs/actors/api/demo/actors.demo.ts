import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import type { ActorState, ActorStep } from '../../rules/actor-life.js';
import { PILOT_ACTORS } from '../../rules/demo/pilot-actors.js';
import {
  RUNNING_PLACES,
  RUNNING_TIES,
  type RunningActor,
  runningActors,
} from '../../rules/demo/running-actors.js';
import type { ActorRecord } from '../../rules/demo/types.js';

const LEAD: PersonKey = 'projektledare@fa-hbg';

const STEP_TO: Readonly<Record<ActorState, ActorStep | null>> = {
  IDENTIFIED: null,
  CONTACTED: 'contact',
  INTERESTED: 'interest',
  AGREED: 'agree',
  ACTIVE: 'activate',
  PAUSED: 'pause',
  LEFT: 'leave',
};

/** The list of Lund as its lead kept it: the fourteen of the pilot, and those of the running programme. */
export const actorsDemo: DemoRecords = async (stage, days) => {
  const ids = new Map<string, string>();
  for (const record of PILOT_ACTORS) ids.set(record.key, await loadPilotActor(stage, record));
  for (const record of runningActors(days)) await loadRunningActor(stage, record);
  for (const { from, to, kind } of RUNNING_TIES) {
    const ends = { actorId: ids.get(from), otherActorId: ids.get(to) };
    await act(stage, days.ago(30), 'sayActorTie', { ...ends, kind });
  }
  for (const { actor, influence, interest } of RUNNING_PLACES) {
    await act(stage, days.ago(14), 'placeActor', {
      // Its file was changed once, as it answered.
      ...{ actorId: ids.get(actor), expectedVersion: 2, influence, interest },
      placedOn: days.ago(14),
    });
  }
};

async function loadPilotActor(stage: DemoStage, record: ActorRecord): Promise<string> {
  const [first, ...steps] = record.states;
  const { name, kind, sector, tasks, meets } = record;
  const actorId = await act(stage, first?.on ?? '', 'addActor', {
    ...{ siteId: await stage.siteId(record.siteKey), name, kind, sector, tasks, meets },
    ring: 'NETWORK',
    areaIds: await Promise.all(record.areaCodes.map((code) => stage.areaId(code))),
  });
  for (const { state, on } of steps) {
    const step = STEP_TO[state];
    if (step) await act(stage, on, 'stepActor', { actorId, step });
  }
  // Nobody has answered whom nobody has asked.
  if (steps.length === 0) return actorId;
  const { answeredOn, ...answer } = record.answer;
  await act(stage, answeredOn, 'answerActorCard', {
    ...{ actorId, expectedVersion: 0, ...answer, answeredOn },
    answeredBy: answer.contactFunction,
  });
  await act(stage, answeredOn, 'changeActorFile', {
    ...{ actorId, expectedVersion: 1, responsible: 'Projektledare' },
    lastContactOn: answeredOn,
  });
  return actorId;
}

async function loadRunningActor(stage: DemoStage, record: RunningActor): Promise<void> {
  const { name, kind, sector, ring, tasks, meets, steps, next, agencyKey } = record;
  const actorId = await act(stage, record.addedOn, 'addActor', {
    ...{ siteId: await stage.siteId(record.siteKey), name, kind, sector, ring, tasks, meets },
    ...{ areaIds: [], cardAgencyId: agencyKey ? await stage.agencyId(agencyKey) : null },
  });
  for (const { step, on } of steps) await act(stage, on, 'stepActor', { actorId, step });
  const last = steps.at(-1)?.on;
  if (!next) return;
  await act(stage, last ?? addDays(record.addedOn, 1), 'changeActorFile', {
    ...{ actorId, expectedVersion: 1, responsible: 'Projektledare', lastContactOn: last ?? null },
    ...{ nextStep: next.step, nextStepOn: next.on },
  });
}

async function act(stage: DemoStage, on: string, name: string, input: object): Promise<string> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { id } }`;
  const now = atLocal(on, '10:00');
  const answer = await stage.does<Record<string, { id: string }>>(LEAD, now, document, {
    ...input,
  });
  return answer[name]?.id ?? '';
}
