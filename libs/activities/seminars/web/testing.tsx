import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { ReactNode } from 'react';
import type { SeminarFormFragment } from './seminar-form.generated.js';

const agency = { id: 'a1', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };

/** A page as a planner in Lund sees it, on a Friday in the pilot. */
export function asPlanner(page: ReactNode) {
  return (
    <ViewerProvider viewer={demoViewer({ permissions: ['seminar:plan', 'activity:read'] })}>
      {page}
    </ViewerProvider>
  );
}

/** A seminar as its page reads it; give what the test is about. */
export function demoSeminar(more: object = {}, details: object = {}) {
  return {
    id: 's1',
    version: 3,
    siteId: 'site-1',
    title: 'Kunskapsseminarium för aktörer',
    startsAt: '2022-06-02T07:00:00Z',
    endsAt: '2022-06-02T14:00:00Z',
    placeLabel: 'Stadshuset',
    aimTag: null,
    goal: null,
    classification: 'P1',
    lifecycle: 'FINALISED',
    owner: agency,
    ...{ participants: [], learnings: [], materials: [] },
    attendance: [],
    staff: [],
    evaluation: null,
    evaluationReach: { before: 0, after: 0 },
    evaluationRounds: [],
    certificatePath: null,
    nextSteps: [],
    ...more,
    details: {
      kind: 'KNOWLEDGE',
      state: 'CONFIRMED',
      aim: 'Känna igen tecken',
      capacity: 40,
      placesLeft: 6,
      registered: 34,
      present: null,
      cancelReason: null,
      attendanceVersion: 1,
      hasList: false,
      ...details,
    },
  };
}

/** The same seminar as its form reads it. */
export function demoPlan(more: Partial<SeminarFormFragment> = {}): SeminarFormFragment {
  return {
    version: 3,
    programmeId: 'programme-1',
    title: 'Kunskapsseminarium för aktörer',
    startsAt: '2022-06-02T07:00:00Z',
    endsAt: '2022-06-02T14:00:00Z',
    placeLabel: 'Stadshuset',
    aimTag: 'DETECT',
    goal: null,
    siteId: 'site-1',
    details: { kind: 'KNOWLEDGE', aim: 'Känna igen tecken', capacity: 40, registered: 34 },
    ...more,
  };
}
