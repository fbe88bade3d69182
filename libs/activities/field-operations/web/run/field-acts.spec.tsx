import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, returnedPass, step } from '../testing.js';

type FieldAct = Pass['fieldActs'][number];

const act = (more: Partial<FieldAct> = {}): FieldAct => ({
  id: 'act-1',
  act: 'POLICE_LEFT',
  at: '2022-05-20T20:10:00Z',
  clockKnown: true,
  madeBy: 'Socialsekreterare 2',
  arrivedAt: '2022-05-20T21:05:00Z',
  state: 'CONFLICT',
  mayChoose: true,
  chosenBy: null,
  chosenAt: null,
  text: null,
  ...more,
});

const out = (more: Partial<Pass> = {}, progress: Partial<Pass['progress']> = {}) =>
  demoPass({
    state: 'ACTIVE',
    progress: { ...demoPass().progress, startedAt: '2022-05-20T18:00:00Z', ...progress },
    nextSteps: [step('abort'), step('return')],
    ...more,
  });

async function page(pass: Pass, language: 'sv' | 'en' = 'sv') {
  const rendered = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      language,
      answers: {
        FieldPassPage: { fieldPass: pass },
        AbortPass: { noteFieldAct: { id: pass.id } },
        ChooseFieldAct: { chooseFieldAct: { id: pass.id } },
        NoteVoiceCheckIn: { noteVoiceCheckIn: { id: pass.id } },
        HoldDebrief: { holdDebrief: { id: pass.id } },
      },
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

describe('an act that waits', () => {
  const waiting = () => out({ fieldActs: [act()] }, { policeLeftAt: '2022-05-20T20:40:00Z' });

  it('stands beside what stands, with who told it and when it came in', async () => {
    await page(waiting());
    const card = await screen.findByRole('region', { name: 'Kom in från fältet' });
    const [stands, came] = within(card)
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.parentElement?.textContent);
    expect(stands).toBe('Det som stårPolisen har lämnat 20 maj 2022 22.40');
    expect(came).toBe(
      'Det som komPolisen har lämnat 20 maj 2022 22.10Noterat av Socialsekreterare 2Kom in 20 maj 2022 23.05',
    );
  });

  it.each([
    ['Behåll det som står', false],
    ['Använd det som kom', true],
  ])('is settled by one press: %s', async (name, keep) => {
    const { user, sent } = await page(waiting());
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() =>
      expect(sent.find((one) => one.name === 'ChooseFieldAct')?.variables['input']).toMatchObject({
        passId: 'pass-1',
        actId: 'act-1',
        keep,
      }),
    );
  });

  it('is not settled by who is not in the team, and says so', async () => {
    await page(out({ fieldActs: [act({ mayChoose: false })] }));
    const card = await screen.findByRole('region', { name: 'Kom in från fältet' });
    expect(card.textContent).toContain('Någon i teamet väljer.');
    expect(within(card).queryByRole('button')).toBeNull();
  });

  it('says that the clock of the phone was uncertain, and what has not been noted', async () => {
    await page(out({ fieldActs: [act({ act: 'ALL_BACK', clockKnown: false })] }));
    const card = await screen.findByRole('region', { name: 'Kom in från fältet' });
    expect(card.textContent).toContain('Alla är inte tillbaka');
    expect(card.textContent).toContain('Telefonens klocka var osäker');
  });

  it('is gone from there once it is settled, and who chose stands in the history', async () => {
    const chosen = {
      chosenBy: 'Fältarbetare 1',
      chosenAt: '2022-05-20T22:00:00Z',
      mayChoose: false,
    };
    const { user } = await page(
      out({
        fieldActs: [
          act({ ...chosen, state: 'CHOSEN' }),
          act({ ...chosen, id: 'act-2', act: 'ABORTED', state: 'DROPPED' }),
          act({ id: 'act-3', state: 'SAME', mayChoose: false }),
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: /Historik/ }));
    expect(
      screen.getByText(/Polisen har lämnat 20 maj 2022 22.10: det som kom används/),
    ).toBeTruthy();
    expect(
      screen.getAllByText(/Passet avbrutet 20 maj 2022 22.10: det som stod gäller/),
    ).toHaveLength(2);
    expect(screen.getAllByText('Valt av Fältarbetare 1')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: 'Kom in från fältet' })).toBeNull();
  });

  it('is said in English too', async () => {
    await page(waiting(), 'en');
    expect(await screen.findByRole('button', { name: 'Use what came in' })).toBeTruthy();
  });
});

describe('Avbryt passet', () => {
  it('asks for a time and no reason', async () => {
    const { user, sent } = await page(out());
    await user.click(screen.getByRole('button', { name: 'Avbryt passet' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Du behöver inte säga varför.');
    expect(within(dialog).queryByRole('combobox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Avbryt passet' }));
    await waitFor(() =>
      expect(sent.find((one) => one.name === 'AbortPass')?.variables['input']).toMatchObject({
        act: 'ABORTED',
        clockKnown: true,
        seen: 2,
      }),
    );
  });

  it('afterwards says when, and that everybody is to come back is the next step', async () => {
    const aborted = { abortedAt: '2022-05-20T20:10:00Z', abortReason: null };
    await page(out({ nextSteps: [step('policeLeave'), step('return')] }, aborted));
    expect(screen.getByText(/Avbrutet 20 maj 2022 22.10/).textContent).toContain(
      'Nästa steg är Alla är tillbaka.',
    );
    expect(screen.getByRole('button', { name: 'Alla är tillbaka' }).className).toContain('primary');
  });
});

describe('rear support', () => {
  it('notes that the team has called, with one press, and sees the calls', async () => {
    const calls = [
      { at: '2022-05-20T19:00:00Z', notedBy: 'Enhetschef' },
      { at: '2022-05-20T20:00:00Z', notedBy: 'Enhetschef' },
    ];
    const { user, sent } = await page(
      out({ voiceCheckIns: calls, nextSteps: [step('voiceCheckIn')] }),
    );
    const card = await screen.findByRole('region', { name: 'Avstämningar per telefon' });
    expect(within(card).getAllByRole('listitem')[0]?.textContent).toBe(
      '20 maj 2022 22.00 Enhetschef',
    );
    await user.click(screen.getByRole('button', { name: 'Notera avstämning per telefon' }));
    await waitFor(() => expect(sent.some((one) => one.name === 'NoteVoiceCheckIn')).toBe(true));
  });

  it('alone has the button', async () => {
    await page(out());
    expect(screen.queryByRole('button', { name: 'Notera avstämning per telefon' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Avstämningar per telefon' })).toBeNull();
  });
});

describe('notes for the talk', () => {
  it('stand where the talk is noted, and can be said to be wrong', async () => {
    const note = act({ act: 'NOTE', state: 'TAKEN', mayChoose: false, text: 'Två grupper' });
    const { user } = await page({
      ...returnedPass(),
      fieldActs: [note],
      nextSteps: [step('debrief')],
    });
    const notes = await screen.findByRole('region', { name: 'Anteckningar inför samtalet' });
    expect(notes.textContent).toContain('Två grupperSocialsekreterare 2, 20 maj 2022 22.10');
    expect(within(notes).getByRole('button', { name: 'Anmäl fel innehåll' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv in samtalet' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('Två grupper');
  });
});
