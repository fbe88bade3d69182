import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen } from '@testing-library/react';
import { type AgreementState, agreementNextSteps, stateOn } from '../rules/agreement-life.js';
import AgreementPage from './agreement-page.js';

const DAY = '2022-05-20';
const DAYS = { validFrom: '2022-04-21', validTo: '2022-12-31', endedOn: null };
/** Each state as it is kept: days decide the later ones. */
const KEPT: Readonly<Record<AgreementState, { state: string } & Partial<Record<string, string>>>> =
  {
    DRAFT: { state: 'DRAFT' },
    REVIEW: { state: 'REVIEW' },
    SIGNED: { state: 'SIGNED', validFrom: '2022-06-01' },
    IN_FORCE: { state: 'SIGNED' },
    EXPIRED: { state: 'SIGNED', validTo: '2022-05-19' },
    TERMINATED: { state: 'SIGNED', endedOn: '2022-05-19' },
  };

const VIEWERS = {
  'a manager of a party': { agencyId: 'agency-1', roles: ['SOCIAL_MANAGER'] },
  'a lead of a party': { agencyId: 'agency-1', roles: ['PROJECT_LEAD'] },
  'a worker of a party': { agencyId: 'agency-1', roles: ['SOCIAL_WORKER'] },
  'a manager of no party': { agencyId: 'agency-3', roles: ['SOCIAL_MANAGER'] },
} as const;
type Who = keyof typeof VIEWERS;

interface Row {
  readonly heading: string;
  readonly waits?: string;
  readonly filled?: Partial<Record<Who, string>>;
  readonly later?: Partial<Record<Who, string>>;
}
const SUBMIT = 'Be parterna bekräfta';
const FOLDED = 'Sedan: be parterna bekräfta';
const ROWS: Readonly<Record<string, Row>> = {
  DRAFT: {
    heading: 'Utkast',
    filled: { 'a manager of a party': SUBMIT, 'a lead of a party': SUBMIT },
  },
  'DRAFT that lacks a party': {
    heading: 'Utkast',
    later: { 'a manager of a party': FOLDED, 'a lead of a party': FOLDED },
  },
  REVIEW: {
    heading: 'För bekräftelse',
    waits: 'Väntar på Socialtjänsten Lund och Polisen Lund',
    filled: { 'a manager of a party': 'Bekräfta för er organisation' },
  },
  'REVIEW that one has confirmed': {
    heading: 'För bekräftelse',
    waits: 'Väntar på Polisen Lund',
  },
  SIGNED: { heading: 'Undertecknad' },
  IN_FORCE: { heading: 'Gäller' },
  EXPIRED: { heading: 'Har gått ut' },
  TERMINATED: { heading: 'Uppsagd' },
};

const CASES = Object.keys(ROWS).flatMap((row) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ row, who })),
);

describe('an agreement, by state and whoever looks', () => {
  it.each(CASES)('$row, seen by $who', async ({ row, who }) => {
    const kept = { ...DAYS, ...KEPT[row.split(' ')[0] as AgreementState] };
    const state = stateOn(kept as never, DAY);
    const isConfirmed = row.includes('has confirmed');
    const lacks = row.includes('lacks') ? [{ code: 'OTHER_PARTY_MISSING', field: 'partyIds' }] : [];
    const standing = {
      ...{ partyIds: ['agency-1', 'agency-2'], isConfirmed, lacks, isReadOnly: false },
      ...kept,
    };
    const party = (id: string, shortName: string, confirmed: boolean) => ({
      agency: { id, name: shortName, shortName },
      ...{ isConfirmed: confirmed, isVoid: false, signatoryFunction: null },
      ...{ confirmedAt: null, confirmedFunction: null },
    });
    const agreement = {
      ...{ id: 'a1', siteId: 'site-1', programmeId: 'programme-1', version: 2, events: [] },
      ...{ kind: 'COOPERATION_AGREEMENT', title: 'Samverkan', purposes: [], extent: 'TOWN' },
      ...{ areas: [], lastDay: kept.endedOn ?? kept.validTo, daysLeft: null, ...kept, state },
      ...{ referenceTitle: '', referenceOn: null, diaryNumber: null, signedOn: null },
      ...{ endedReason: null, endedByAgency: null, isBegunByUs: true },
      waitsForUs: state === 'REVIEW' && !isConfirmed,
      parties: [
        party('agency-1', 'Socialtjänsten Lund', isConfirmed),
        party('agency-2', 'Polisen Lund', false),
      ],
      nextSteps: agreementNextSteps(VIEWERS[who], standing as never, DAY),
    };
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['agreement:read', 'agreement:keep'] })}>
        <AgreementPage />
      </ViewerProvider>,
      {
        ...{ path: '/overenskommelser/$id', url: '/overenskommelser/a1' },
        answers: { AgreementPage: { agreement } },
      },
    );
    await screen.findByRole('heading', { level: 1 });
    const { heading, waits, filled, later } = ROWS[row] as Row;
    expect(screen.getAllByText(heading).length).toBeGreaterThan(0);
    const read = readStanding();
    expect(read.filled).toEqual(filled?.[who] ? [filled[who]] : []);
    expect(read.later).toBe(later?.[who] ?? null);
    if (waits) screen.getByText(waits);
    else expect(screen.queryByText(/^Väntar på/)).toBeNull();
  });
});
