import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import type { ReactNode } from 'react';
import PlanningPage from '../planning-page.js';

export const SOC = {
  id: 'agency-1',
  key: 'SOC-LUND',
  kind: 'SOCIAL_SERVICES',
  name: 'Lunds kommun, socialförvaltningen',
  shortName: 'Socialtjänsten Lund',
};
export const POL = {
  ...SOC,
  id: 'agency-2',
  key: 'POL-LUND',
  kind: 'POLICE',
  shortName: 'Polisen Lund',
};

/** A pass over midnight, not yet gone ahead. */
export const night = {
  __typename: 'FieldPass',
  id: 'pass-1',
  kind: 'FIELD_OPERATION',
  number: 'FP-2022-003',
  title: 'Fältpass',
  phase: 'PLANNED',
  state: 'AWAITING_GO',
  startsAt: '2022-05-20T18:00:00Z',
  endsAt: '2022-05-20T23:00:00Z',
  placeLabel: 'Centrum',
  classification: 'P2',
  lifecycle: 'JOINT_DRAFT',
  owner: SOC,
  agencies: [POL, SOC],
  clashes: [{ key: 'BUSY:1' }],
  silentAgencies: ['Frälsningsarmén'],
};

/** Nobody's pass to look into. */
const notAvailable = () => refuse({ code: 'NOT_AVAILABLE' });

const days = [{ date: '2022-05-26', kind: 'RED', name: 'Kristi himmelsfärdsdag' }];

/** The planning at an address, with what the server answers. */
export async function page(
  url: string,
  answers: Answers = {},
  viewer: Partial<Viewer> = {},
  shown: ReactNode = <PlanningPage />,
) {
  const permissions = [
    'activity:read',
    'pass:plan',
    'busy-span:read',
    'contact:read',
    'directory:read',
  ];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions, ...viewer })}>{shown}</ViewerProvider>,
    {
      path: '/planering',
      url,
      answers: {
        CalendarDays: { viewer: { thisYear: days, nextYear: [] } },
        PlanAreas: {
          areas: [
            { id: 'area-1', code: 'C', name: 'Centrum', kind: 'DISTRICT', areaGroup: 'INNER' },
          ],
        },
        PlanningAgencies: { contactFunctions: [{ agency: POL }] },
        PlanningCount: { activities: { total: 7 } },
        PlanningColleagues: {
          directory: {
            total: 2,
            rows: [
              { membershipId: 'membership-1', functionTitle: 'Socialsekreterare 1' },
              { membershipId: 'membership-2', functionTitle: 'Socialsekreterare 2' },
            ],
          },
        },
        PlanningWeek: { activities: { total: 1, rows: [night] } },
        PlanningBusy: { busySpans: [] },
        PlanningAnswers: { siteCoverage: { spans: [], gaps: [] } },
        PlanningNearest: {
          before: { rows: [] },
          after: { rows: [{ startsAt: '2022-06-10T08:00:00Z' }] },
        },
        PassSummary: notAvailable,
        ...answers,
      },
    },
  );
}
