import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import {
  LUND_SOURCES,
  LUND_SOURCES_2,
  LUND_STEPS,
  LUND_STEPS_2,
} from '../../rules/demo/lund-routine.js';
import type { RoutineSource } from '../../rules/routine.js';
import type { RoutineStep } from '../../rules/routine-step.js';

const KEEPER: PersonKey = 'socialsekreterare1@soc-lund';
const MANAGERS: readonly PersonKey[] = [
  ...(['enhetschef@soc-lund', 'polisledning@pol-lund', 'verksamhetschef@fa-hbg'] as const),
];

interface Version {
  readonly start: string;
  readonly steps: readonly RoutineStep[];
  readonly sources: readonly RoutineSource[];
  readonly draftedOn: string;
  readonly agreedOn: string;
  readonly forcedOn: string;
  readonly from: string;
}

/** LR-LUND: v1 of the pilot, v2 of the running programme, which an exercise has tried. */
export const routinesDemo: DemoRecords = async (stage, { day }) => {
  await load(stage, {
    ...{ start: 'MALMO_2021', steps: LUND_STEPS, sources: LUND_SOURCES },
    ...{ draftedOn: '2022-06-27', agreedOn: '2022-08-29' },
    ...{ forcedOn: '2022-09-26', from: '2022-09-28' },
  });
  const id = await load(stage, {
    ...{ start: 'CURRENT', steps: LUND_STEPS_2, sources: LUND_SOURCES_2 },
    ...{ draftedOn: day(-91), agreedOn: day(-88), forcedOn: day(-86), from: day(-84) },
  });
  await act(stage, KEEPER, [day(-40), '13:30'], 'addRoutineExercise', {
    ...{ localRoutineId: id, on: day(-40), minutes: [9, 11, null, null, 25, null] },
    results: ['HELD', 'HELD', 'NOT_TESTED', 'NOT_TESTED', 'HELD', 'NOT_TESTED'],
  });
};

async function load(stage: DemoStage, version: Version): Promise<string> {
  const siteId = await stage.siteId('lund');
  const parties = ['SOC-LUND', 'POL-LUND', 'FA-HBG'] as const;
  const { draftedOn, agreedOn, start } = version;
  const { id: localRoutineId } = await act(stage, KEEPER, [draftedOn, '10:00'], 'addLocalRoutine', {
    ...{ siteId, start },
  });
  await act(stage, KEEPER, [draftedOn, '11:00'], 'changeLocalRoutine', {
    ...{ localRoutineId, expectedVersion: 1, steps: version.steps, sources: version.sources },
    partyIds: await Promise.all(parties.map((key) => stage.agencyId(key))),
  });
  await act(stage, KEEPER, [draftedOn, '15:00'], 'stepLocalRoutine', {
    ...{ localRoutineId, step: 'submit' },
  });
  for (const [at, manager] of MANAGERS.entries()) {
    await act(stage, manager, [agreedOn, `1${at}:30`], 'answerLocalRoutine', {
      ...{ localRoutineId, expectedVersion: 2, answer: 'AGREED', reason: '' },
    });
  }
  await act(stage, KEEPER, [version.forcedOn, '09:00'], 'forceLocalRoutine', {
    ...{ localRoutineId, from: version.from },
  });
  return localRoutineId;
}

async function act(
  stage: DemoStage,
  who: PersonKey,
  [day, time]: readonly [day: string, time: string],
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { id } }`;
  const done = await stage.does<Record<string, { id: string }>>(
    who,
    atLocal(day, time),
    document,
    input,
  );
  return done[name] ?? { id: '' };
}
