import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import ActorLinkPage from './actor-link-page.js';

const SAID = {
  ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], may: [], mayNot: [] },
  ...{ secrecy: null, mailbox: null },
};
const ASKED = {
  ...{ name: 'Hotell Lillån', siteName: 'Lund', askedBy: 'Frälsningsarmén' },
  ...{ closesOn: '2022-06-19', answeredAt: null, said: SAID },
};

function open(answers: Answers, hash = '#secret-1') {
  location.hash = hash;
  return renderPage(<ActorLinkPage />, { path: '/organisation', url: '/organisation', answers });
}
afterEach(() => {
  location.hash = '';
});

describe('The page of an organisation', () => {
  it('that is over or was never made says whom to call', async () => {
    await open({ ActorLink: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
    expect(screen.getByRole('link', { name: 'Se nummer att ringa' })).toBeTruthy();
  });

  it('without its secret asks nobody anything', async () => {
    const { sent } = await open({}, '');
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
    expect(sent).toEqual([]);
  });

  it('warns first, and answers when somebody presses', async () => {
    const { user, sent } = await open({
      ActorLink: { actorLink: ASKED },
      AnswerActorLink: {
        answerActorLink: { ...ASKED, answeredAt: '2022-05-25T08:00:00Z', said: SAID },
      },
    });
    await screen.findByText(/Skriv inget om personer, rum eller bilar här/);
    expect(screen.getByText(/Svaret kan bli allmän handling/)).toBeTruthy();
    // Nothing can be written freely but the mailbox.
    expect(screen.getAllByRole('textbox').length).toBe(1);
    await user.click(screen.getByRole('checkbox', { name: 'Neka incheckning enligt egna regler' }));
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.map(({ name }) => name)).toEqual(['ActorLink']);
    await user.selectOptions(screen.getByLabelText('Vilken sekretess gäller hos er?'), 'Ingen');
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.find(({ name }) => name === 'AnswerActorLink')?.variables).toEqual({
      input: {
        ...{ token: 'secret-1', tasks: ['LETS_ROOMS'], meets: ['RECEPTION'] },
        ...{ may: ['REFUSE_GUESTS'], mayNot: [], secrecy: 'NONE', mailbox: null },
      },
    });
  });

  it('can be read in easy Swedish, and says until when the answer may be changed', async () => {
    const { user } = await open({
      ActorLink: { actorLink: { ...ASKED, answeredAt: '2022-05-25T08:00:00Z' } },
    });
    await screen.findByText('Tack. Svaret är sparat.');
    expect(screen.getByText(/ändra det till och med 19 juni 2022/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ändra svaret' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Läs på lätt svenska' }));
    expect(screen.getByText('Det här får vi inte göra')).toBeTruthy();
  });
});
