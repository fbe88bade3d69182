import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import ConfirmLinkPage from './confirm-link-page.js';

const LINK = {
  ...{ fromAgency: 'Socialtjänsten Lund', fromFunction: 'Socialsekreterare 1' },
  ...{ toFunction: 'Stödlinjen', state: 'REGISTERED' },
};

function open(answers: Answers, hash = '#secret-1') {
  location.hash = hash;
  return renderPage(<ConfirmLinkPage />, { path: '/svara', url: '/svara', answers });
}
afterEach(() => {
  location.hash = '';
});

describe('The link of a receiver', () => {
  it('that is over or was never made says whom to call', async () => {
    await open({ HandoverLink: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
    expect(screen.getByRole('link', { name: 'Se nummer att ringa' })).toBeTruthy();
  });

  it('without its secret asks nobody anything', async () => {
    const { sent } = await open({}, '');
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
    expect(sent).toEqual([]);
  });

  it.each([
    ['Bekräfta mottagen', true, 'CONFIRMED', /Mottagandet är bekräftat/],
    ['Säg fel mottagare', false, 'WRONG_RECEIVER', /Ring Socialsekreterare 1 och säg det/],
  ])('looks first; %s answers, once', async (button, isReceived, state, told) => {
    const { user, sent } = await open({
      HandoverLink: { handoverLink: LINK },
      AnswerHandoverLink: { answerHandoverLink: { ...LINK, state } },
    });
    await screen.findByText(/Kvittensen är inte anmälan/);
    expect(screen.getByText(/aldrig med en länk. Fara för liv: 112/)).toBeTruthy();
    expect(sent.map(({ name }) => name)).toEqual(['HandoverLink']);
    await user.click(screen.getByRole('button', { name: button }));
    await screen.findByText(told);
    expect(sent.map(({ name }) => name)).toEqual(['HandoverLink', 'AnswerHandoverLink']);
    expect(sent.at(-1)?.variables).toEqual({ input: { token: 'secret-1', isReceived } });
    expect(screen.queryByRole('button', { name: button })).toBeNull();
  });

  it('that was answered meanwhile says so', async () => {
    const { user } = await open({
      HandoverLink: { handoverLink: LINK },
      AnswerHandoverLink: () => refuse({ code: 'NOT_AVAILABLE' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Bekräfta mottagen' }));
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
  });
});
