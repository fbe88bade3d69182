import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen } from '@testing-library/react';
import { type RoutineState, routineNextSteps } from '../rules/routine-life.js';
import { demoRoutine } from './testing.js';
import VersionPage from './version-page.js';

const VIEWERS = {
  'a worker who wrote it': { agencyId: 'agency-1', roles: ['SOCIAL_WORKER'] },
  'a manager of who wrote it': { agencyId: 'agency-1', roles: ['SOCIAL_MANAGER'] },
  'a manager of the police': { agencyId: 'agency-2', roles: ['POLICE_COMMAND'] },
  'somebody of no party': { agencyId: 'agency-3', roles: ['SOCIAL_MANAGER'] },
} as const;
type Who = keyof typeof VIEWERS;

interface Row {
  readonly state: RoutineState;
  readonly more?: object;
  readonly heading: string;
  readonly waits?: string;
  readonly filled?: Partial<Record<Who, string>>;
  readonly later?: Partial<Record<Who, string>>;
}
const own = (text: string) => ({
  'a worker who wrote it': text,
  'a manager of who wrote it': text,
});
const ANSWER = 'Svara för er organisation';
const ROWS: Readonly<Record<string, Row>> = {
  'a draft': { state: 'DRAFT', heading: 'Utkast', filled: own('Be om överenskommelse') },
  'a draft that lacks a step': {
    ...{ state: 'DRAFT', heading: 'Utkast', more: { lacks: [{ code: 'STEPS_MISSING' }] } },
    later: own('Sedan: be om överenskommelse'),
  },
  'a draft of an older version': {
    ...{ state: 'DRAFT', heading: 'Utkast', more: { isOutdated: true } },
    filled: own('Jämför med den senaste'),
    later: own('Sedan: be om överenskommelse'),
  },
  'asked about': {
    ...{
      state: 'ASKED',
      heading: 'För överenskommelse',
      waits: 'Väntar på svar från Polisen Lund',
    },
    filled: { 'a manager of who wrote it': ANSWER, 'a manager of the police': ANSWER },
  },
  agreed: {
    ...{ state: 'AGREED', heading: 'Överenskommen', filled: own('Sätt i kraft') },
  },
  'agreed, from a day': {
    ...{ state: 'AGREED', heading: 'Överenskommen', more: { inForceFrom: '2022-12-01' } },
  },
  'in force': { state: 'IN_FORCE', heading: 'Gäller', more: { inForceFrom: '2022-05-01' } },
  replaced: { state: 'REPLACED', heading: 'Ersatt', more: { inForceFrom: '2022-05-01' } },
};

const CASES = Object.keys(ROWS).flatMap((row) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ row, who })),
);

describe('a routine, by state and whoever looks', () => {
  it.each(CASES)('$row, seen by $who', async ({ row, who }) => {
    const { state, more, heading, waits, filled, later } = ROWS[row] as Row;
    const standing = {
      ...{ state, number: 2, inForceFrom: null, agencyId: 'agency-1', lacks: [] },
      ...{ partyIds: ['agency-1', 'agency-2'], isAgreedByUs: false, isOutdated: false },
      ...more,
    };
    const nextSteps = routineNextSteps(VIEWERS[who], standing as never);
    const localRoutine = demoRoutine({
      ...{ state, tests: [], inForceFrom: standing.inForceFrom },
      ...{ nextSteps: nextSteps as never, newerNumber: standing.isOutdated ? 3 : null },
    });
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['routine:read', 'routine:keep'] })}>
        <VersionPage />
      </ViewerProvider>,
      {
        ...{ path: '/arbetsgang/$id', url: '/arbetsgang/r1' },
        answers: { RoutineVersionPage: { localRoutine } },
      },
    );
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getAllByText(heading).length).toBeGreaterThan(0);
    const read = readStanding();
    expect(read.filled).toEqual(filled?.[who] ? [filled[who]] : []);
    expect(read.later).toBe(later?.[who] ?? null);
    if (waits) screen.getByText(waits);
  });
});
