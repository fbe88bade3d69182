import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen, within } from '@testing-library/react';
import { endsOf, type HandoverEnds, handoverNextSteps } from '../rules/handover-life.js';
import HandoversPage from './handovers-page.js';

const VIEWERS = {
  'who handed over': { agencyId: 'fa', roles: ['NGO_FIELD_WORKER'] },
  'its manager': { agencyId: 'fa', roles: ['NGO_MANAGER'] },
  'who receives': { agencyId: 'soc', roles: ['ON_CALL'] },
  'who works in the field for the receiver': { agencyId: 'soc', roles: ['SOCIAL_WORKER'] },
  'the manager of the receiver': { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] },
} as const;
type Who = keyof typeof VIEWERS;
const SENDS = 'who handed over';
const RECEIVES = 'who receives';
const IN_FIELD = 'who works in the field for the receiver';

const CONFIRM = 'Bekräfta mottagen';
const ORALLY = 'Skriv in muntlig kvittens';
const LINK = 'Skicka länk';
const WRONG = 'Säg fel mottagare';
const GO_ON = 'Lämna vidare';
const END = 'Avsluta utan att lämna vidare';
const BOARD = 'Ange kommun och funktion';
const SAME = 'Ange om båda har skrivit den';
const CONTEST = 'Säg att den inte kom från oss';

interface Row {
  readonly ends?: Partial<HandoverEnds>;
  readonly heading: string;
  /** What each may do with it; nobody else anything. Managers read. */
  readonly offers: Partial<Record<Who, readonly string[]>>;
}
const ROWS: Readonly<Record<string, Row>> = {
  'on its way': {
    heading: 'Väntar på kvittens',
    offers: {
      [SENDS]: [ORALLY, LINK, WRONG, SAME],
      [RECEIVES]: [CONFIRM, WRONG],
      [IN_FIELD]: [CONFIRM, WRONG],
    },
  },
  'on its way, written by the receiver': {
    ends: { writerId: 'soc' },
    heading: 'Väntar på kvittens',
    offers: {
      [SENDS]: [ORALLY, LINK, WRONG, CONTEST],
      [RECEIVES]: [CONFIRM, WRONG, SAME],
      [IN_FIELD]: [CONFIRM, WRONG, SAME],
    },
  },
  'a concern for a child on its way': {
    ends: { category: 'CHILD_CONCERN' },
    heading: 'Väntar på kvittens',
    offers: {
      [SENDS]: [ORALLY, WRONG, SAME],
      [RECEIVES]: [CONFIRM, WRONG],
      [IN_FIELD]: [CONFIRM, WRONG],
    },
  },
  'a concern for a child told outside the portal': {
    ends: { category: 'CHILD_CONCERN', receiverId: null, isElsewhere: true },
    heading: 'Väntar på kvittens',
    offers: { [SENDS]: [BOARD, GO_ON, WRONG] },
  },
  received: {
    ends: { state: 'CONFIRMED', isOpen: false },
    heading: 'Mottagen',
    offers: { [SENDS]: [SAME], [IN_FIELD]: [GO_ON] },
  },
  'a consultation that was answered': {
    ends: { state: 'CONFIRMED', isOpen: false, category: 'CONSULTATION' },
    heading: 'Mottagen',
    offers: { [SENDS]: [GO_ON, SAME], [IN_FIELD]: [GO_ON] },
  },
  'at the wrong receiver': {
    ends: { state: 'WRONG_RECEIVER' },
    heading: 'Fel mottagare',
    offers: { [SENDS]: [GO_ON, END] },
  },
  'a child at the wrong receiver': {
    ends: { state: 'WRONG_RECEIVER', category: 'CHILD_CONCERN' },
    heading: 'Fel mottagare',
    offers: { [SENDS]: [GO_ON] },
  },
  'at the wrong receiver, and handed on': {
    ends: { state: 'WRONG_RECEIVER', isOpen: false },
    heading: 'Fel mottagare',
    offers: {},
  },
};
const CASES = Object.keys(ROWS).flatMap((row) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ row, who })),
);
const USUAL: HandoverEnds = {
  ...{ senderId: 'fa', receiverId: 'soc', writerId: 'fa', state: 'REGISTERED', isOpen: true },
  ...{ category: 'SOCIAL_ON_CALL', isElsewhere: false },
};

describe('a handover, by state and whoever looks', () => {
  it.each(CASES)('$row, seen by $who', async ({ row: name, who }) => {
    const { heading, offers, ends: more } = ROWS[name] as Row;
    const ends = { ...USUAL, ...more };
    const viewer = VIEWERS[who];
    const [end] = endsOf(viewer, ends);
    const isReader = who.includes('manager');
    const other = end === 'SENDER' ? 'Socialtjänsten Lund' : 'Frälsningsarmén';
    const row = {
      ...{ id: 'h1', category: ends.category, band: 'UNKNOWN', state: ends.state, end },
      ...{ otherAgency: ends.receiverId && { id: 'other', shortName: other } },
      ...{ otherFunction: 'Socialjouren', municipality: null, boardFunction: null },
      ...{ observedOn: '2022-05-20', partOfDay: 'NIGHT', observedAt: null, contactAt: null },
      ...{ minutes: null, confirmedBy: null, confirmingFunction: null, linkUntil: null },
      ...{ channel: 'PHONE', hasConsent: false, isContested: false, mayBeSame: [], advice: [] },
      nextSteps: handoverNextSteps(viewer, ends),
    };
    // An organisation that is neither of the two ends reads nothing of it.
    const rows = end ? [row] : [];
    await renderPage(
      <ViewerProvider
        viewer={demoViewer({
          permissions: isReader ? ['handover:read'] : ['handover:read', 'handover:confirm'],
        })}
      >
        <HandoversPage />
      </ViewerProvider>,
      {
        ...{ path: '/overlamningar', url: '/overlamningar' },
        answers: { HandoversPage: { handovers: { total: rows.length, endCursor: null, rows } } },
      },
    );
    const may = offers[who] ?? [];
    if (!end) {
      await screen.findByText(/^Ni har inte lämnat över eller tagit emot något i Lund/);
      expect(may).toEqual([]);
      return;
    }
    const [, shown] = within(await screen.findByRole('table')).getAllByRole('row');
    expect(within(shown as HTMLElement).getByText(heading)).toBeTruthy();
    const buttons = within(shown as HTMLElement).queryAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(may);
    // Each is possible now; the page has one filled button at most, and it begins another.
    expect(row.nextSteps.every(({ ready }) => ready)).toBe(true);
    const { filled, later } = readStanding();
    expect([filled, later]).toEqual([isReader ? [] : ['Registrera överlämning'], null]);
  });
});
