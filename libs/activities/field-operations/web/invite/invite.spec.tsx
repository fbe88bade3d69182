import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { AnswerList } from '../answer/answer-list.js';
import { demoPass, POL, step } from '../testing.js';
import AnswerLinkPage from './answer-link-page.js';
import type { AnswerLinkPageFragment } from './invite.generated.js';
import type { Invitee } from './invitee-lines.js';

const ASKED: AnswerLinkPageFragment = {
  number: 'FP-2022-003',
  startsAt: '2022-05-20T18:00:00Z',
  endsAt: '2022-05-20T23:00:00Z',
  cancelled: false,
  functionTitle: 'Yttre verksamhet 1',
  agencyName: 'Polisen Lund',
  answer: null,
  assessed: false,
  mayAssess: false,
  leaderTitle: 'Socialsekreterare 1',
  leaderAgencyName: 'Socialtjänsten Lund',
  phoneLabel: 'Mottagningsenheten',
  phone: '046-359 00 00',
};

const open = (answers: Answers) =>
  renderPage(<AnswerLinkPage />, { path: '/svar/$token', url: '/svar/secret-1', answers });

describe('a one-time link', () => {
  it('that is unknown, taken back or late says whom to call instead', async () => {
    await open({ AnswerLink: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
    expect(screen.getByRole('link', { name: 'Se nummer att ringa' }).getAttribute('href')).toBe(
      '/ring',
    );
  });

  it('asks for an answer and for nothing else, and its title says nothing', async () => {
    const { user, sent } = await open({
      AnswerLink: { answerLink: ASKED },
      AnswerByLink: { answerByLink: { ...ASKED, answer: 'IN_FIELD' } },
    });
    await screen.findByText('Länken gäller Yttre verksamhet 1, Polisen Lund.');
    expect(document.title).toBe('Svara på en fråga – Stad till Stad');
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.map(({ name }) => name)).toEqual(['AnswerLink']);
    await user.click(screen.getByRole('radio', { name: /Med i fält/ }));
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(sent.find(({ name }) => name === 'AnswerByLink')?.variables).toEqual({
      input: { token: 'secret-1', answer: 'IN_FIELD' },
    });
  });

  it('shows the answer that counts, and lets the police say that they have assessed it', async () => {
    const asked = { ...ASKED, answer: 'IN_FIELD', mayAssess: true };
    const { user, sent } = await open({
      AnswerLink: { answerLink: asked },
      AnswerByLink: { answerByLink: { ...asked, mayAssess: false, assessed: true } },
    });
    await screen.findByText('Svaret är sparat: Med i fält');
    await user.click(
      screen.getByRole('button', { name: 'Säg att passet är bedömt i egen struktur' }),
    );
    expect(sent.at(1)?.variables).toEqual({
      input: { token: 'secret-1', assessedInOwnStructure: true },
    });
  });

  it('asks nothing about a pass that is cancelled', async () => {
    await open({ AnswerLink: { answerLink: { ...ASKED, cancelled: true } } });
    await screen.findByText('Passet är inställt');
    expect(screen.queryByRole('radio')).toBeNull();
    screen.getByRole('link', { name: /046-359 00 00/ });
  });
});

const invitee = (more: Partial<Invitee>): Invitee => ({
  id: `invitee-${more.functionTitle}`,
  functionTitle: 'Samverkanspolis 1',
  withoutAccount: false,
  mailState: 'SENT',
  mailReason: null,
  mailAt: '2022-05-18T08:00:10Z',
  proposesOtherTime: false,
  agency: { id: POL.id },
  ...more,
});

async function list(invitees: Invitee[], answers: Answers = {}, openDialog = '') {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <AnswerList
        pass={demoPass({ nextSteps: [step('edit')] })}
        open={openDialog}
        lastOpen=""
        onOpen={() => undefined}
      />
    </ViewerProvider>,
    { answers: { PassInvitees: { passInvitees: invitees }, ...answers } },
  );
}

describe('the list of answers', () => {
  it('says first who was not reached, why, and what helps', async () => {
    await list([
      invitee({}),
      invitee({
        functionTitle: 'Samverkanspolis 2',
        mailState: 'REFUSED',
        mailReason: 'NO_MAIL_SERVER',
      }),
      invitee({ functionTitle: 'Polisledning', mailState: 'BOUNCED', mailReason: 'BOUNCED' }),
    ]);
    const lines = within(await screen.findByRole('list', { name: 'Utskick' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Samverkanspolis 2: skickades inte: ingen e-postserver är inställd. Ring.',
      'Polisledning: kom tillbaka. Ring.',
      'Samverkanspolis 1: skickat 18 maj 2022 10.00',
    ]);
  });

  it('says whose calendar proposes another time, also of who has answered', async () => {
    await list([
      invitee({}),
      invitee({ functionTitle: 'Polisledning', proposesOtherTime: true }),
      invitee({ functionTitle: 'Yttre 1', mailState: null, proposesOtherTime: true }),
    ]);
    const lines = within(await screen.findByRole('list', { name: 'Utskick' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Samverkanspolis 1: skickat 18 maj 2022 10.00',
      'Polisledning: föreslår en annan tid',
      'Yttre 1: föreslår en annan tid',
    ]);
  });

  it('takes a link back', async () => {
    const { user, sent } = await list(
      [
        invitee({
          functionTitle: 'Yttre verksamhet 1',
          withoutAccount: true,
          mailState: null,
          mailAt: null,
        }),
      ],
      { RevokeAnswerLinks: { revokeAnswerLinks: [] } },
    );
    await user.click(
      await screen.findByRole('button', { name: 'Ta tillbaka länken för Yttre verksamhet 1' }),
    );
    expect(sent.find(({ name }) => name === 'RevokeAnswerLinks')?.variables).toMatchObject({
      input: { passId: 'pass-1', inviteeId: 'invitee-Yttre verksamhet 1' },
    });
  });

  it('makes a link for a function and shows it once', async () => {
    const { user, sent } = await list(
      [],
      { AskByLink: { askByLink: { inviteeId: 'i', token: 'secret-2' } } },
      'askByLink',
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Funktion$/), 'Yttre verksamhet 1');
    await user.click(within(dialog).getByRole('button', { name: 'Gör länken' }));
    const link = await screen.findByDisplayValue(/\/svar\/secret-2$/);
    expect(link).not.toBeNull();
    expect(sent.find(({ name }) => name === 'AskByLink')?.variables).toMatchObject({
      input: {
        passId: 'pass-1',
        agencyId: POL.id,
        functionTitle: 'Yttre verksamhet 1',
        mailbox: null,
      },
    });
  });
});
