import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import ParticipationLinkPage from './participation-link-page.js';

const ASKED = {
  ...{ title: 'Studiebesök i Helsingborg', cancelled: false, answer: 'NO_ANSWER' },
  ...{ startsAt: '2022-06-15T11:00:00Z', endsAt: '2022-06-16T12:00:00Z' },
  ...{ functionTitle: 'Yttre verksamhet 1', agencyName: 'Polisen Lund' },
  ownerName: 'Socialtjänsten Lund',
};

function open(answers: Answers, hash = '#secret-1') {
  location.hash = hash;
  return renderPage(<ParticipationLinkPage />, { path: '/komma', url: '/komma', answers });
}
afterEach(() => {
  location.hash = '';
});

const isGone = () => screen.findByRole('heading', { name: 'Länken gäller inte längre' });

describe('a link to answer by', () => {
  it('that is unknown, taken back or late says whom to call instead', async () => {
    await open({ ParticipationLink: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await isGone();
    expect(screen.getByRole('link', { name: 'Se nummer att ringa' }).getAttribute('href')).toBe(
      '/ring',
    );
  });

  it('without its secret asks nobody anything', async () => {
    const { sent } = await open({}, '');
    await isGone();
    expect(sent).toEqual([]);
  });

  it('answers when somebody presses, and not by being opened; its title says nothing', async () => {
    const { user, sent } = await open({
      ParticipationLink: { participationLink: ASKED },
      AnswerParticipationByLink: {
        answerParticipationByLink: { ...ASKED, answer: 'ACCEPTED' },
      },
    });
    await screen.findByText('Socialtjänsten Lund frågar: Studiebesök i Helsingborg');
    expect(screen.getByText('Länken gäller Yttre verksamhet 1, Polisen Lund.')).toBeTruthy();
    expect(document.title).toBe('Kommer ni? – Stad till Stad');
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.map(({ name }) => name)).toEqual(['ParticipationLink']);
    expect(screen.getAllByText('Välj ett av svaren.').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('radio', { name: 'Vi kommer' }));
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.find(({ name }) => name === 'AnswerParticipationByLink')?.variables).toEqual({
      input: { token: 'secret-1', answer: 'ACCEPTED' },
    });
  });

  it('shows what was answered, which can be changed', async () => {
    await open({ ParticipationLink: { participationLink: { ...ASKED, answer: 'DECLINED' } } });
    await screen.findByText('Svaret är sparat: Vi kommer inte');
    expect(screen.getByRole('button', { name: 'Ändra svaret' })).toBeTruthy();
  });

  it('to a time that holds no longer asks for nothing', async () => {
    await open({ ParticipationLink: { participationLink: { ...ASKED, cancelled: true } } });
    await screen.findByText('Det blir inte den här tiden');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
