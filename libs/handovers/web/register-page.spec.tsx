import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse, type Sent } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { USUAL_FUNCTIONS } from '../rules/handover-functions.js';
import { lastClock } from './clock.js';
import RegisterPage from './register-page.js';
import { problemsIn } from './register-values.js';

const receiver = (id: string, label: string, kind: string, answersNow: boolean) => ({
  ...{ id, label, kind, answersNow, phone: '040-628 04 11' },
  agency: { id: `agency-${id}`, shortName: label },
});
const RECEIVERS = [
  receiver('r1', 'Mottagningsenheten Lund', 'RECEPTION', false),
  receiver('r2', 'Socialjouren Lund', 'SOCIAL_ON_CALL', true),
  receiver('r3', 'Stödlinjen', 'NGO_SUPPORT', true),
];

const FUNCTIONS = {
  own: ['Socialsekreterare 1'],
  others: [...RECEIVERS.map(({ label }) => label), ...USUAL_FUNCTIONS],
};

const open = (url = '/overlamningar/ny', roles = ['SOCIAL_WORKER'], answer: object = {}) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['handover:confirm'], roles })}>
      <RegisterPage />
    </ViewerProvider>,
    {
      ...{ path: '/overlamningar/ny', url },
      answers: {
        HandoverReceivers: { handoverReceivers: RECEIVERS, handoverFunctions: FUNCTIONS },
        RegisterHandover: { registerHandover: { id: '1', state: 'CONFIRMED' } },
        ...answer,
      },
    },
  );
const register = () => screen.findByRole('button', { name: 'Registrera överlämning' });

const inputs = (sent: readonly Sent[], operation: string) =>
  sent.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

describe('A handover', () => {
  it('is one press when it was confirmed by voice just now', async () => {
    const { user, sent } = await open();
    expect(await screen.findByRole('link', { name: /Socialjouren Lund/ })).toBeTruthy();
    await user.click(await register());
    expect(inputs(sent, 'RegisterHandover')).toMatchObject([
      {
        ...{ siteId: 'site-1', end: 'SENDER', category: 'SOCIAL_ON_CALL', channel: 'PHONE' },
        ...{ band: 'AGE_21_OR_OVER', otherAgencyId: 'agency-r2', hasConsent: false },
        ...{ otherFunction: 'Socialjouren Lund', confirmedByFunction: 'Socialjouren Lund' },
      },
    ]);
  });

  it('has one filled button, and says that the receipt is not the report', async () => {
    await open();
    await register();
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
    expect(screen.getByText(/Kvittensen är inte anmälan/)).toBeTruthy();
  });

  it('waits for a receipt when nobody has confirmed it', async () => {
    const { user, sent } = await open();
    await user.click(await screen.findByLabelText(/Muntligt bekräftad/));
    expect(screen.queryByLabelText('Kontakt kl.')).toBeNull();
    await user.click(await register());
    expect(inputs(sent, 'RegisterHandover')).toMatchObject([
      { contactAt: null, confirmedByFunction: null },
    ]);
  });

  it('goes to those who take its category, and asks for consent where the law asks', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText('Vad gäller det?'), 'NGO_SUPPORT');
    expect((screen.getByLabelText('Till vem?') as HTMLSelectElement).value).toBe('r3');
    expect(screen.getByText('Utan samtycke: fråga juristen.')).toBeTruthy();
    await user.click(screen.getByLabelText('Samtycke finns'));
    expect(screen.queryByText('Utan samtycke: fråga juristen.')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Vad gäller det?'), 'CONSULTATION');
    expect(screen.queryByLabelText('Ålder')).toBeNull();
  });

  it('of a child is reached from the card: ring, and the next one when nobody answers', async () => {
    await open('/overlamningar/ny?vad=barn');
    await screen.findByText('Oro för ett barn: ring nu');
    expect((screen.getByLabelText('Ålder') as HTMLSelectElement).value).toBe('UNDER_18');
    const link = screen.getByRole('link', { name: 'Vem svarar nu?' });
    expect(link.getAttribute('href')).toBe('/ring?lage=barn');
  });

  it('of a child told outside the portal asks of which board in two choices, and warns until then', async () => {
    const { user, sent } = await open('/overlamningar/ny?vad=barn');
    await user.selectOptions(await screen.findByLabelText('Till vem?'), 'ANOTHER');
    const towns = screen.getByLabelText('Vilken kommuns socialtjänst?') as HTMLSelectElement;
    expect([...towns.options].slice(0, 3).map(({ text }) => text)).toEqual([
      ...['Vet inte än', 'Lund', 'Bjuv'],
    ]);
    await user.selectOptions(towns, '1285');
    expect(screen.getByText(/Det här är inte anmält/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Vilken funktion där?'), 'ON_CALL');
    expect(screen.queryByText(/Det här är inte anmält/)).toBeNull();
    expect(screen.queryByLabelText(/Till vilken funktion/)).toBeNull();
    await user.click(await register());
    expect(inputs(sent, 'RegisterHandover')).toMatchObject([
      {
        ...{ otherAgencyId: null, otherFunction: 'Socialjour', confirmedByFunction: 'Socialjour' },
        ...{ municipality: '1285', boardFunction: 'ON_CALL' },
      },
    ]);
  });

  it.each([
    ['', 'Annan kommun'],
    ['Skola', 'Skola'],
  ])(
    'of a child is saved where nobody knows the board, and %s is chosen',
    async (chosen, other) => {
      const { user, sent } = await open('/overlamningar/ny?vad=barn');
      await user.selectOptions(await screen.findByLabelText('Till vem?'), 'ANOTHER');
      expect(screen.getByText(/Det här är inte anmält/)).toBeTruthy();
      if (chosen) await user.selectOptions(screen.getByLabelText(/Till vilken funktion/), chosen);
      await user.click(await register());
      expect(inputs(sent, 'RegisterHandover')).toMatchObject([
        { otherAgencyId: null, otherFunction: other, municipality: null, boardFunction: null },
      ]);
    },
  );

  it('is received by whoever answers the phone', async () => {
    const { user, sent } = await open('/overlamningar/ny', ['ON_CALL']);
    await user.selectOptions(
      await screen.findByLabelText('Mottagen från vilken funktion?'),
      'Samverkanspolis',
    );
    await user.click(await register());
    expect(inputs(sent, 'RegisterHandover')).toMatchObject([
      { end: 'RECEIVER', otherFunction: 'Samverkanspolis', otherAgencyId: null },
    ]);
  });

  it('that the directory says whom it came from is theirs to read, and the page says so', async () => {
    const { user, sent } = await open('/overlamningar/ny', ['ON_CALL']);
    const from = await screen.findByLabelText('Mottagen från vilken funktion?');
    await user.selectOptions(from, 'Samverkanspolis');
    expect(screen.queryByText(/läser överlämningen/)).toBeNull();
    await user.selectOptions(from, 'Stödlinjen');
    expect(screen.getByText(/Stödlinjen läser överlämningen, och kan säga/)).toBeTruthy();
    await user.click(await register());
    expect(inputs(sent, 'RegisterHandover')).toMatchObject([
      { end: 'RECEIVER', otherFunction: 'Stödlinjen', otherAgencyId: 'agency-r3' },
    ]);
  });

  it('has no field that somebody could be described in', async () => {
    await open();
    await register();
    expect(screen.queryAllByRole('textbox')).toEqual([
      screen.getByLabelText('Iakttaget kl.'),
      screen.getByLabelText('Kontakt kl.'),
    ]);
  });

  it('keeps what was chosen when it could not be saved', async () => {
    const { user } = await open('/overlamningar/ny', ['ON_CALL'], {
      RegisterHandover: refuse({ code: 'CONTACT_TIME_MISSING', field: 'contactAt' }),
    });
    await user.selectOptions(
      await screen.findByLabelText('Mottagen från vilken funktion?'),
      'Samverkanspolis',
    );
    await user.click(await register());
    expect(
      (screen.getByLabelText('Mottagen från vilken funktion?') as HTMLSelectElement).value,
    ).toBe('Samverkanspolis');
  });
});

describe('A contact before what was seen', () => {
  const NOW = new Date('2022-05-20T20:30:00Z');
  const place = { today: '2022-05-20', receivers: [] } as never;
  const SPOKEN = { end: 'RECEIVER', otherFunction: 'Samverkanspolis', receiver: '' };
  const said = (observedAt: string, contactAt: string) =>
    problemsIn({ ...SPOKEN, observedAt, contactAt } as never, place, NOW).filter(
      ({ field }) => field === 'contactAt',
    );

  it.each([
    ['at an hour that has not come', '22.10', '23.44', 'CLOCK_NOT_YET'],
    ['at an hour that has passed', '22.10', '21.10', 'CONTACT_BEFORE_SEEN'],
  ])('%s is told as that', (_, observedAt, contactAt, code) => {
    expect(said(observedAt, contactAt).map((one) => one.code)).toEqual([code]);
  });

  it('names the hour, and nothing where it came after', () => {
    expect(said('22.10', '23.44')[0]?.params).toEqual({ time: '23:44' });
    expect(said('21.10', '22.10')).toEqual([]);
  });
});

describe('A time alone', () => {
  it.each([
    ['23.50', '2022-05-20T22:30:00Z', '2022-05-21', '2022-05-20T21:50:00.000Z'],
    ['00.10', '2022-05-20T22:30:00Z', '2022-05-21', '2022-05-20T22:10:00.000Z'],
    ['22.10', '2022-05-20T20:40:00Z', '2022-05-20', '2022-05-20T20:10:00.000Z'],
  ])('%s is the last time the clock showed it', (text, now, today, expected) => {
    expect(lastClock(text, today, 'at', new Date(now))).toEqual({ ok: true, value: expected });
  });

  it('is asked about in the hour that autumn repeats, and told in the one that spring skips', () => {
    const autumn = lastClock('2.30', '2026-10-25', 'at', new Date('2026-10-25T05:00:00Z'));
    const spring = lastClock('2.30', '2026-03-29', 'at', new Date('2026-03-29T05:00:00Z'));
    expect([autumn, spring]).toMatchObject([
      { ok: false, problems: [{ code: 'TIME_TWICE', field: 'at' }] },
      { ok: false, problems: [{ code: 'TIME_SKIPPED', field: 'at' }] },
    ]);
  });
});
