import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers, Sent } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import type { SealedSums } from '../../outbox/seal-sums.js';
import { openedBatch, PASS_KEY } from '../../outbox/testing/pass-key.js';
import type { FieldScreenFragment } from '../field.generated.js';
import FieldPage from '../field-page.js';

/** Of a pass that the team is out on. */
export const NOTHING_YET: FieldScreenFragment['progress'] = {
  briefingDoneAt: '2026-11-27T18:55:00.000Z',
  startedAt: '2026-11-27T19:05:00.000Z',
  policeLeftAt: null,
  abortedAt: null,
  returnedAt: null,
  areaStopAt: null,
  areaStopBy: null,
};

let last = 0;
/** A pass of its own: what a phone has counted stays with the pass. */
export function fieldPass(changes: Partial<FieldScreenFragment> = {}): FieldScreenFragment {
  last += 1;
  return {
    id: `pass-${last}`,
    number: 'FP-2026-014',
    state: 'ACTIVE',
    startsAt: '2026-11-27T19:00:00.000Z',
    endsAt: '2026-11-28T00:00:00.000Z',
    placeLabel: 'Centrum',
    type: 'STREET',
    safety: { checkInMinutes: 45, ifPoliceLeave: 'STOP' },
    progress: NOTHING_YET,
    trunk: 2,
    untimedCounts: 0,
    outbox: PASS_KEY,
    countingAgency: {
      id: 'a1',
      key: 'SOC-LUND',
      kind: 'SOCIAL_SERVICES',
      name: 'Lunds kommun, socialförvaltningen',
      shortName: 'Socialtjänsten Lund',
    },
    ownReport: { screenCounters: ['contacts', 'accepted', 'declined'], counts: true },
    fieldCounts: [{ counter: 'contacts', n: 3 }],
    nextSteps: [{ step: 'count', ready: true }],
    phone: { isReady: false, until: null, from: null, missing: 'NOT_IN_TEAM' },
    ...changes,
  };
}

/** What a phone is told when its counts have arrived. */
export const counted = (
  { id }: FieldScreenFragment,
  fieldCounts: FieldScreenFragment['fieldCounts'],
  areaStopAt: string | null = null,
) => ({ id, fieldCounts, progress: { areaStopAt } });

/** Opens the field screen with what `FieldPassNow` is answered. */
export const openField = (fieldPassNow: FieldScreenFragment | null, more: Answers = {}) =>
  renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <FieldPage />
    </ViewerProvider>,
    {
      ...{ path: '/falt', url: '/falt' },
      answers: {
        FieldPassNow: { fieldPassNow },
        RegisterFieldDevice: { registerFieldDevice: { id: fieldPassNow?.id, outbox: PASS_KEY } },
        ...more,
      },
    },
  );

/** A counter by its name and sum. */
export const counter = (name: RegExp) => screen.findByRole('button', { name });

/** What a phone has sent of its counts, read as the server reads it. */
export function batchesIn(sent: readonly Sent[]) {
  const inputs = sent.flatMap(({ name, variables }) =>
    name === 'AddSealedCounts' ? [variables['input'] as SealedInput] : [],
  );
  return Promise.all(inputs.map((input) => openedBatch({ ...input, id: input.clientMutationId })));
}

type SealedInput = SealedSums & { readonly clientMutationId: string; readonly passId: string };
