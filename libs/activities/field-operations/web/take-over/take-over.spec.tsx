import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, SOC, step } from '../testing.js';

const THIRD = {
  membershipId: 'membership-9',
  functionTitle: 'Socialsekreterare 3',
  fieldRole: 'IN_FIELD',
  nights: 1,
  agency: SOC,
};
const GIVEN: Pass['employers'][number] = {
  checkedAt: null,
  riskAssessed: true,
  riskBand: 'LOW',
  deputies: [],
  agency: SOC,
  goAhead: {
    id: 'k1',
    at: '2022-05-20T13:00:00Z',
    byTitle: 'Socialsekreterare 1',
    deputyFor: null,
    decision: 'GIVEN',
    forStartAt: '2022-05-20T18:00:00Z',
    how: 'SIGNED_IN',
    inForce: true,
    notedByTitle: null,
    conditions: [],
    voidReasons: [],
    voidedAt: null,
  },
};
const gap = (more: Partial<Pass['takeOvers'][number]> = {}): Pass['takeOvers'][number] => ({
  memberId: '2',
  functionTitle: 'Socialsekreterare 2',
  role: 'MEMBER',
  at: '2022-05-20T14:40:00Z',
  askedTitle: null,
  asksMe: false,
  mayAsk: false,
  ...more,
});

function page(pass: Partial<Pass>, free: readonly object[] = [THIRD]) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: demoPass(pass) },
        PlanAreas: { areas: demoPass().areas },
        StandIns: { standIns: { free, others: [] } },
        ReportUnable: { reportUnable: { id: 'pass-1' } },
        AskTakeOver: { askTakeOver: { id: 'pass-1' } },
        AnswerTakeOver: { answerTakeOver: { id: 'pass-1' } },
      },
    },
  );
}

describe('Jag är sjuk', () => {
  it('asks whom, and never why', async () => {
    const { user, sent } = await page({ nextSteps: [step('unable')], employers: [GIVEN] });
    await user.click(await screen.findByRole('button', { name: 'Jag är sjuk' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/aldrig varför/);
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await within(dialog).findByRole('radio', { name: /Socialsekreterare 3/ });
    await user.click(within(dialog).getByRole('button', { name: 'Meddela att jag inte kan' }));
    expect((await within(dialog).findAllByText('Välj vem du frågar.')).length).toBe(2);
    expect(sent.some(({ name }) => name === 'ReportUnable')).toBe(false);
    await user.click(within(dialog).getByRole('radio', { name: /Socialsekreterare 3/ }));
    await within(dialog).findByText(/Klartecknen gäller fortfarande/);
    await user.click(within(dialog).getByRole('button', { name: 'Meddela att jag inte kan' }));
    await screen.findByText('väntar tio sekunder, går att ångra');
    expect(sent.some(({ name }) => name === 'ReportUnable')).toBe(false);
    await act(() => heldActs.now('unable pass-1'));
    expect(sent.find(({ name }) => name === 'ReportUnable')).toMatchObject({
      variables: { input: { passId: 'pass-1', askMembershipId: 'membership-9' } },
    });
  });

  it('is not said when it is taken back', async () => {
    const { user, sent } = await page({ nextSteps: [step('unable')] }, []);
    await user.click(await screen.findByRole('button', { name: 'Jag är sjuk' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: /Ingen just nu/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Meddela att jag inte kan' }));
    await screen.findByText('väntar tio sekunder, går att ångra');
    act(() => heldActs.undo('unable pass-1'));
    await screen.findByRole('button', { name: 'Jag är sjuk' });
    await act(() => heldActs.now('unable pass-1'));
    expect(sent.some(({ name }) => name === 'ReportUnable')).toBe(false);
  });

  it('can leave the gap when nobody is free', async () => {
    const { user, sent } = await page({ nextSteps: [step('unable')] }, []);
    await user.click(await screen.findByRole('button', { name: 'Jag är sjuk' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Ingen kollega med utbildning är ledig den tiden.');
    await user.click(within(dialog).getByRole('radio', { name: /Ingen just nu/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Meddela att jag inte kan' }));
    await act(() => heldActs.now('unable pass-1'));
    expect(sent.find(({ name }) => name === 'ReportUnable')).toMatchObject({
      variables: { input: { askMembershipId: null } },
    });
  });
});

describe('the gap', () => {
  it('is seen by everybody in the pass, and asked about by its own agency alone', async () => {
    await page({ takeOvers: [gap({ askedTitle: 'Socialsekreterare 3' })] });
    await screen.findByText('Socialsekreterare 2 kan inte.');
    await screen.findByText('Socialsekreterare 3 är tillfrågad om att ta över.');
    expect(screen.queryByRole('button', { name: 'Fråga en annan' })).toBeNull();
  });

  it('is asked about anew', async () => {
    const { user, sent } = await page({ takeOvers: [gap({ mayAsk: true })] });
    await user.click(await screen.findByRole('button', { name: 'Fråga en kollega' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: /Socialsekreterare 3/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Fråga' }));
    await screen.findByText('väntar tio sekunder, går att ångra');
    expect(screen.queryByRole('button', { name: 'Fråga en kollega' })).toBeNull();
    expect(sent.some(({ name }) => name === 'AskTakeOver')).toBe(false);
    await act(() => heldActs.now('ask 2'));
    expect(sent.find(({ name }) => name === 'AskTakeOver')).toMatchObject({
      variables: { input: { memberId: '2', askMembershipId: 'membership-9' } },
    });
  });

  it('is taken by the one who is asked', async () => {
    const { user, sent } = await page({
      takeOvers: [gap({ asksMe: true })],
      nextSteps: [step('takeOver')],
    });
    await user.click(await screen.findByRole('button', { name: 'Svara om du tar över' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/Socialsekreterare 2 kan inte. Tar du över/);
    await user.click(within(dialog).getByRole('radio', { name: 'Ja, jag tar över' }));
    await user.click(within(dialog).getByRole('button', { name: /svar/i }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'AnswerTakeOver')).toMatchObject({
        variables: { input: { memberId: '2', takesOver: true } },
      }),
    );
  });
});
