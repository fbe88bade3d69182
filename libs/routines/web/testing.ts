import type { RoutineVersionFragment } from './routine.generated.js';

export const ready = (step: string) => ({ step, ready: true, missing: [] });

type Step = RoutineVersionFragment['steps'][number];

export const demoStep = (more: Partial<Step> = {}): Step => ({
  ...{ id: 's1', n: 1, fromPart: 'POLICE', fromFunction: 'Polisen i yttre tjänst' },
  ...{ toPart: 'SOCIAL_ON_CALL', toFunction: 'Socialjouren Lund' },
  ...{ hoursFrom: '16:00', hoursTo: '02:00', weekdaysOnly: false, deadline: 'MINUTES' },
  ...{ withinMinutes: 15, beforeTime: null, card: 'CHILD', ifNobody: 'Ring chef i beredskap.' },
  ...more,
});

const party = (id: string, name: string, answer: string | null) => ({
  agency: { id, name, shortName: name },
  ...{ steps: [1], agreedBefore: false },
  ...{ answer, isVoid: false, reason: '', answerId: answer && `answer ${id}` },
  ...{ answeredAt: answer && '2022-08-29T09:00:00Z', answeredFunction: answer && 'Enhetschef' },
});

/** Version 2 of Lund, in force, of one step that an exercise has tried. */
export const demoRoutine = (
  more: Partial<RoutineVersionFragment> = {},
): RoutineVersionFragment => ({
  ...{ id: 'r1', siteId: 'site-1', version: 3, number: 2, state: 'IN_FORCE' },
  agency: { shortName: 'Socialtjänsten Lund' },
  steps: [demoStep()],
  sources: [{ id: 'o1', form: 'INFORMATION', origin: 'Malmö, hösten 2021', took: '' }],
  parties: [
    party('agency-1', 'Socialtjänsten Lund', 'AGREED'),
    party('agency-2', 'Polisen Lund', null),
  ],
  ...{ agreedOn: '2022-08-29', inForceFrom: '2022-09-28', replacedOn: null },
  ...{ replacesNumber: null, newerNumber: null, waitsForUs: false, difference: [], nextSteps: [] },
  tests: [
    {
      ...{ id: 't1', kind: 'EXERCISE', heldOn: '2022-10-10', month: null },
      ...{ results: ['HELD'], minutes: [9] },
    },
  ],
  ...more,
});
