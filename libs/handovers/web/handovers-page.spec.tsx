import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Sent } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { USUAL_FUNCTIONS } from '../rules/handover-functions.js';
import HandoversPage from './handovers-page.js';

const row = (id: string, more: object = {}) => ({
  ...{ id, category: 'SOCIAL_ON_CALL', band: 'UNKNOWN', state: 'CONFIRMED', end: 'SENDER' },
  ...{
    otherAgency: { id: 'soc', shortName: 'Socialtjänsten Lund' },
    otherFunction: 'Socialjouren',
  },
  ...{ observedOn: '2022-05-20', partOfDay: 'NIGHT', observedAt: null, contactAt: null },
  ...{ minutes: 18, confirmedBy: 'ORALLY', confirmingFunction: 'Socialjouren', advice: [] },
  ...{ channel: 'PHONE', hasConsent: false, linkUntil: null },
  ...{ municipality: null, boardFunction: null, isContested: false, mayBeSame: [] },
  nextSteps: [],
  ...more,
});
const steps = (...names: string[]) => ({
  ...{ state: 'REGISTERED', minutes: null, confirmedBy: null, confirmingFunction: null },
  nextSteps: names.map((step) => ({ step, ready: true })),
});

const open = (rows: readonly object[], permissions = ['handover:read', 'handover:confirm']) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <HandoversPage />
    </ViewerProvider>,
    {
      path: '/overlamningar',
      url: '/overlamningar',
      answers: {
        HandoversPage: { handovers: { total: rows.length, endCursor: null, rows } },
        ConfirmHandover: { confirmHandover: { id: '1' } },
        HandoverFunctions: { handoverFunctions: { own: [], others: USUAL_FUNCTIONS } },
        SendHandoverLink: { sendHandoverLink: { id: '1' } },
        WrongReceiver: { wrongReceiver: { id: '1' } },
        SameHandover: { sameHandover: { id: '2' } },
        ContestHandover: { contestHandover: { id: '1' } },
      },
    },
  );

const inputs = (sent: readonly Sent[], operation: string) =>
  sent.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('The list', () => {
  it('says who confirmed it, and the clock only while it may be told', async () => {
    await open([
      row('1'),
      row('2', { observedAt: '2022-05-20T20:10:00Z', contactAt: '2022-05-20T20:28:00Z' }),
    ]);
    await screen.findByText('Muntligt bekräftad av Socialjouren. 18 minuter');
    expect(
      screen.getByText('Muntligt bekräftad av Socialjouren kl. 22.28. 18 minuter'),
    ).toBeTruthy();
    expect(screen.getByText('Natt')).toBeTruthy();
    expect(screen.getByText('22.10')).toBeTruthy();
    expect(screen.getByText(/Kvittensen är inte anmälan/)).toBeTruthy();
  });

  it('offers nothing to a manager, who reads', async () => {
    await open([row('1')], ['handover:read']);
    await screen.findByText('Mottagen');
    expect(screen.queryByRole('button', { name: 'Registrera överlämning' })).toBeNull();
  });

  it('is empty in plain words', async () => {
    await open([]);
    expect(
      await screen.findByText(/^Ni har inte lämnat över eller tagit emot något i Lund/),
    ).toBeTruthy();
  });

  it('leads to what there is in another town', async () => {
    const [place] = demoViewer().places;
    if (!place) throw new Error('The demo viewer has no place.');
    const other = { ...place, site: { id: 'site-2', key: 'helsingborg', name: 'Helsingborg' } };
    await renderPage(
      <ViewerProvider
        viewer={demoViewer({ permissions: ['handover:read'], places: [place, other] })}
      >
        <HandoversPage />
      </ViewerProvider>,
      {
        path: '/overlamningar',
        url: '/overlamningar',
        answers: {
          HandoversPage: { handovers: { total: 0, endCursor: null, rows: [] } },
          HandoversElsewhere: { handovers: { total: 2 } },
        },
      },
    );
    const way = await screen.findByRole('link', { name: '2 i Lund' });
    expect(way.getAttribute('href')).toContain('plats=lund');
  });
});

describe('What waits', () => {
  it('is confirmed by the receiver, without a time when nobody knows it', async () => {
    const { user, sent } = await open([
      row('1', { ...steps('confirm', 'wrongReceiver'), end: 'RECEIVER' }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Bekräfta mottagen' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Spara' }),
    );
    expect(inputs(sent, 'ConfirmHandover')).toMatchObject([
      { handoverId: '1', contactAt: null, confirmedByFunction: null },
    ]);
  });

  it('is confirmed by the sender, who was told by a function', async () => {
    const { user, sent } = await open([row('1', steps('confirmOrally', 'wrongReceiver'))]);
    await user.click(await screen.findByRole('button', { name: 'Skriv in muntlig kvittens' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Spara' }),
    );
    expect(inputs(sent, 'ConfirmHandover')).toMatchObject([
      { confirmedByFunction: 'Socialjouren' },
    ]);
  });

  it('went to the wrong one, who is asked to ring', async () => {
    const { user, sent } = await open([
      row('1', { ...steps('confirm', 'wrongReceiver'), end: 'RECEIVER' }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Säg fel mottagare' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Ring Socialjouren/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Säg fel mottagare' }));
    expect(inputs(sent, 'WrongReceiver')).toMatchObject([{ handoverId: '1' }]);
  });

  it('gets a link by letter where the receiver does not sign in', async () => {
    const { user, sent } = await open([row('1', steps('confirmOrally', 'sendLink'))]);
    await user.click(await screen.findByRole('button', { name: 'Skicka länk' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Brevet går klockan 8/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Skicka länken' }));
    expect(inputs(sent, 'SendHandoverLink')).toEqual([]);
    await user.type(dialog.getByLabelText('Funktionsbrevlåda'), 'jouren@example.org');
    await user.click(dialog.getByRole('button', { name: 'Skicka länken' }));
    expect(inputs(sent, 'SendHandoverLink')).toMatchObject([
      { handoverId: '1', mailbox: 'jouren@example.org' },
    ]);
  });

  it('says until when a link is good, and who confirmed by one', async () => {
    await open([
      row('1', { ...steps('confirmOrally'), linkUntil: '2022-06-17' }),
      row('2', { confirmedBy: 'LINK', minutes: null }),
    ]);
    await screen.findByText(/gäller till och med 17 juni/);
    expect(screen.getByText('Bekräftad genom länk av Socialjouren')).toBeTruthy();
  });

  it('of a child that social services have not got says so, and goes on', async () => {
    const child = { category: 'CHILD_CONCERN', advice: ['CHILD_ELSEWHERE'] };
    await open([row('1', { ...steps('goOn', 'wrongReceiver'), ...child })]);
    await screen.findByText(/Inte anmält än/);
    expect(screen.getByRole('button', { name: 'Lämna vidare' })).toBeTruthy();
  });

  it('of a child told outside the portal is asked of which board, and saved whatever is known', async () => {
    const child = { category: 'CHILD_CONCERN', advice: ['CHILD_ELSEWHERE'], otherAgency: null };
    const { user, sent } = await open([
      row('1', { ...steps('sayBoard', 'goOn'), ...child, municipality: '1285' }),
    ]);
    expect(await screen.findByText('Till Socialjouren, Eslöv')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ange kommun och funktion' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Vilken kommuns socialtjänst?'), '');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(inputs(sent, 'ConfirmHandover')).toMatchObject([
      { handoverId: '1', municipality: null, boardFunction: null, confirmedByFunction: null },
    ]);
  });
});

describe('What the other end may have written down too', () => {
  const theirs = { id: '2', category: 'SHELTER', band: 'AGE_18_20', observedOn: '2022-05-20' };
  const ask = async (mayBeSame: readonly object[]) => {
    const page = await open([row('1', { nextSteps: [{ step: 'same', ready: true }], mayBeSame })]);
    await page.user.click(
      await screen.findByRole('button', { name: 'Ange om båda har skrivit den' }),
    );
    return { ...page, dialog: within(await screen.findByRole('dialog')) };
  };
  const QUESTION = /Ni och Socialtjänsten Lund kan ha registrerat samma överlämning/;

  it('is asked in the same words where it wrote nothing', async () => {
    const { dialog, user } = await ask([]);
    expect(dialog.getByText(QUESTION)).toBeTruthy();
    expect(dialog.getByText(/ingen registrering från de dagarna/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Stäng' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is said by which of theirs it is, and nothing goes before that', async () => {
    const { dialog, user, sent } = await ask([{ ...theirs, partOfDay: 'NIGHT' }]);
    expect(dialog.getByText(QUESTION)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ja, det är samma' }));
    expect(dialog.getAllByText('Välj en rad i listan.').length).toBeGreaterThan(0);
    expect(inputs(sent, 'SameHandover')).toEqual([]);
    await user.selectOptions(
      dialog.getByLabelText('Vilken hos Socialtjänsten Lund är samma?'),
      'Skyddat boende i natt, 18–20, 20 maj 2022, natt',
    );
    await user.click(dialog.getByRole('button', { name: 'Ja, det är samma' }));
    expect(inputs(sent, 'SameHandover')).toMatchObject([{ handoverId: '1', otherId: '2' }]);
  });
});

describe('What another organisation wrote that came from the own one', () => {
  it('is contested, after one has read what becomes of it', async () => {
    const { user, sent } = await open([
      row('1', { nextSteps: [{ step: 'contest', ready: true }] }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Säg att den inte kom från oss' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/räknas den inte, och Socialtjänsten Lund ser det/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Säg att den inte kom från oss' }));
    expect(inputs(sent, 'ContestHandover')).toMatchObject([{ handoverId: '1' }]);
  });

  it.each([
    ['RECEIVER', 'Socialtjänsten Lund säger att den inte kom från dem. Den räknas inte.'],
    ['SENDER', 'Ni har sagt att den inte kom från er. Den räknas inte.'],
  ])('says so afterwards at both ends: %s', async (end, words) => {
    await open([row('1', { end, isContested: true })]);
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
