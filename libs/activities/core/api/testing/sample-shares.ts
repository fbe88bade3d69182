import type { SharesToPrint } from '../share/shares-document.js';

const SHARED = {
  activityId: 'activity',
  kind: 'FIELD_OPERATION',
  title: 'Fältpass',
  startsAt: new Date('2022-06-17T18:00:00Z'),
  lifecycle: 'FINALISED',
  phase: 'COMPLETED',
  agencyId: 'police',
  agencyName: 'Polisen i Lund',
  sharedAt: new Date('2022-06-10T08:00:00Z'),
  sharedFunction: 'Socialsekreterare',
  goesAlong: true,
} as const;

/** A share in force and one that has ended. */
export const SAMPLE_SHARES: SharesToPrint = {
  owner: 'Socialtjänsten Lund',
  site: 'Lund',
  programme: 'Stad till Stad 2022',
  rows: [
    {
      ...SHARED,
      id: 'first',
      number: 'FP-2022-001',
      endedAt: null,
      endedFunction: null,
      endedReason: null,
    },
    {
      ...SHARED,
      id: 'second',
      number: null,
      goesAlong: false,
      endedAt: new Date('2022-07-01T08:00:00Z'),
      endedFunction: 'Enhetschef',
      endedReason: 'WRONG_RECEIVER',
    },
  ],
  isCut: false,
  madeAt: new Date('2022-07-02T08:00:00Z'),
};
