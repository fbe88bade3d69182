import { describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import StudyVisitPage from './study-visit-page.js';
import { asPlanner, demoLearning, demoNote, demoParticipant, demoVisit } from './testing.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });

function open(studyVisit: object, answers: Answers = {}) {
  return renderPage(asPlanner(<StudyVisitPage />), {
    path: '/studiebesok/$id',
    url: '/studiebesok/v1',
    answers: { StudyVisitPage: { studyVisit }, PartContacts: { contactFunctions: [] }, ...answers },
  });
}

const press = (name: string) => screen.findByRole('button', { name });

describe('A study visit', () => {
  it('that one may not see looks like one that does not exist', async () => {
    await open({}, { StudyVisitPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press for those who only read it, but that a text is wrong', async () => {
    await open(demoVisit());
    await screen.findByRole('heading', { level: 1, name: 'Helsingborg' });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Anmäl fel innehåll', 'Anmäl fel innehåll']);
  });

  it('says what is missing before it is confirmed', async () => {
    const missing = [{ code: 'QUESTIONS_MISSING', field: null, who: null }];
    await open(
      demoVisit({ questions: [], nextSteps: [{ step: 'confirm', ready: false, missing }] }),
    );
    await screen.findByText('Sedan: bekräfta studiebesöket');
    expect(screen.getAllByText('Skriv minst en fråga.')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Bekräfta studiebesöket' })).toBeNull();
  });

  it('asks why before it is called off', async () => {
    const { user, sent } = await open(demoVisit({ nextSteps: [ready('cancel')] }), {
      CancelStudyVisit: { cancelStudyVisit: { id: 'v1' } },
    });
    await user.click(await press('Ställ in studiebesöket'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ställ in studiebesöket' }));
    expect((await dialog.findAllByText('Välj varför studiebesöket ställs in.')).length).toBe(2);
    await user.click(dialog.getByRole('radio', { name: 'Värden kan inte ta emot' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in studiebesöket' }));
    const { variables } = sent.find(({ name }) => name === 'CancelStudyVisit') ?? {};
    expect(variables?.input).toMatchObject({ visitId: 'v1', reason: 'HOST_UNABLE' });
  });
});

describe('A visit that waits for what was learnt', () => {
  const missing = [{ code: 'LEARNINGS_MISSING', field: null, who: null }];
  const waiting = { step: 'evaluate', ready: false, missing };

  it('says that it is late, and what is next is the one filled button', async () => {
    await open(
      demoVisit(
        { learnings: [], nextSteps: [ready('learn'), waiting] },
        { learningsDueOn: '2022-05-19' },
      ),
    );
    await screen.findByText(/^Lärdomarna skulle ha skrivits/);
    const filled = screen
      .getAllByRole('button')
      .filter(({ className }) => className.includes('button--primary'));
    expect(filled.map(({ textContent }) => textContent)).toEqual(['Skriv en lärdom']);
  });

  it('is not late once one is written', async () => {
    await open(demoVisit({ learnings: [demoLearning()], nextSteps: [ready('learn')] }));
    await screen.findByText(/^Skriv det ni lärde er senast/);
  });
});

describe('Its report', () => {
  it('is not there for those who may not fetch it', async () => {
    await open(demoVisit());
    await screen.findByRole('heading', { level: 1, name: 'Helsingborg' });
    expect(screen.queryByRole('heading', { name: 'Rapport' })).toBe(null);
  });

  it('is fetched as a file to keep and as a copy to change', async () => {
    const reportFiles = ['pdf', 'docx'].map((kind) => ({ kind, path: `/files/visits/v1.${kind}` }));
    await open(demoVisit({ reportFiles }));
    const links = [
      await screen.findByRole('link', { name: 'Hämta rapporten (PDF)' }),
      screen.getByRole('link', { name: 'Hämta en kopia att ändra (Word)' }),
    ];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      ...['/files/visits/v1.pdf', '/files/visits/v1.docx'],
    ]);
  });
});

describe('What visitors saw', () => {
  it('stands under its question, by whom and when; only one’s own can be changed', async () => {
    const notes = [demoNote(), demoNote({ id: 'n2', body: 'De ringer direkt', mine: true })];
    await open(demoVisit({ observations: notes, nextSteps: [ready('observe')] }));
    expect(await screen.findByText('Samma nummer hela natten')).toBeTruthy();
    expect(screen.getAllByText(/Samverkanspolis 1, Polisen/)).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: 'Ändra anteckningen' })).toHaveLength(1);
  });

  it('is typed once: a refused note stays in its field', async () => {
    const { user, sent } = await open(demoVisit({ nextSteps: [ready('observe')] }), {
      WriteObservation: () =>
        refuse({ code: 'TEXT_TOO_LONG', field: 'body', params: { largest: 600 } }),
    });
    await user.click(await press('Anteckna: Vem svarar?'));
    await user.type(screen.getByLabelText('Vad såg ni?'), 'De ringer direkt');
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect((await screen.findAllByText('Skriv kortare, högst 600 tecken.')).length).toBeGreaterThan(
      0,
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>('Vad såg ni?').value).toBe(
      'De ringer direkt',
    );
    const { variables } = sent.find(({ name }) => name === 'WriteObservation') ?? {};
    expect(variables?.input).toMatchObject({
      activityId: 'v1',
      topicId: 'q1',
      body: 'De ringer direkt',
    });
  });
});

describe('Its questions', () => {
  it('are written as a list, each about one part of one’s own ability', async () => {
    const { user, sent } = await open(demoVisit({ nextSteps: [ready('questions')] }), {
      SaveVisitQuestions: { saveVisitQuestions: { id: 'v1' } },
    });
    await user.click(await press('Skriv frågorna'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lägg till en fråga' }));
    await user.click(dialog.getByRole('button', { name: 'Spara frågorna' }));
    expect((await dialog.findAllByText('Skriv frågan.')).length).toBeGreaterThan(0);
    const [, second] = dialog.getAllByLabelText('Fråga');
    await user.type(second as HTMLElement, 'Vad kostar det?');
    await user.click(dialog.getByRole('button', { name: 'Spara frågorna' }));
    const { variables } = sent.find(({ name }) => name === 'SaveVisitQuestions') ?? {};
    expect(variables?.input).toMatchObject({
      questions: [
        { id: 'q1', text: 'Vem svarar?', dimension: 'CONTACT_ROUTES' },
        { id: null, text: 'Vad kostar det?', dimension: 'KNOWLEDGE' },
      ],
    });
  });
});

describe('Those who come along', () => {
  it('are counted by their answers, then by who came', async () => {
    const asked = [demoParticipant({ answer: 'ACCEPTED' }), demoParticipant({ id: 'p2' })];
    await open(demoVisit({ participants: asked }));
    expect(await screen.findByText('1 av 2 har tackat ja')).toBeTruthy();
  });

  it('are noted all at once, with those who said yes ticked', async () => {
    const asked = [
      demoParticipant({ answer: 'ACCEPTED' }),
      demoParticipant({ id: 'p2', functionTitle: 'Enhetschef', answer: 'DECLINED' }),
    ];
    const { user, sent } = await open(
      demoVisit({ participants: asked, nextSteps: [ready('noteAttendance')] }),
      { NoteParticipants: { noteParticipants: 'v1' } },
    );
    await user.click(await press('Anteckna vilka som var med'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara vilka som var med' }));
    const { variables } = sent.find(({ name }) => name === 'NoteParticipants') ?? {};
    expect(variables?.input).toMatchObject({ activityId: 'v1', attended: ['p1'] });
  });
});

describe('A calendar that proposes another time', () => {
  it.each([
    ['is told of to whoever asked', { proposesOtherTime: true }, ['ask'], true],
    [
      'is told of once there is an answer, too',
      { proposesOtherTime: true, answer: 'ACCEPTED' },
      ['ask'],
      true,
    ],
    ['is no matter to somebody else', { proposesOtherTime: true }, [], false],
    ['is told of no longer than it does', {}, ['ask'], false],
  ])('%s', async (_what, more, steps, isTold) => {
    const participants = [demoParticipant(more)];
    await open(demoVisit({ participants, nextSteps: steps.map(ready) }));
    await screen.findByRole('heading', { level: 1, name: 'Helsingborg' });
    expect(screen.queryByText('Föreslår en annan tid') !== null).toBe(isTold);
  });
});

describe('A letter to somebody who is asked', () => {
  const lost = { mailState: 'REFUSED', mailReason: 'NO_ADDRESS' };
  it.each([
    ['that found nobody is told of to whoever asked', lost, ['ask'], true],
    [
      'that found nobody is no matter once there is an answer',
      { ...lost, answer: 'ACCEPTED' },
      ['ask'],
      false,
    ],
    ['is no matter to somebody else', lost, [], false],
    ['that got there is not told of', { mailState: 'SENT' }, ['ask'], false],
  ])('%s', async (_what, more, steps, isTold) => {
    const participants = [demoParticipant(more)];
    await open(demoVisit({ participants, nextSteps: steps.map(ready) }));
    await screen.findByRole('heading', { level: 1, name: 'Helsingborg' });
    const text = 'Ingen har funktionen och en adress. Ring i stället.';
    expect(screen.queryByText(text) !== null).toBe(isTold);
  });
});

describe('A learning', () => {
  it.each([
    ['is due', {}, 'Beslut senast 19 juni 2022'],
    ['is late', { standing: 'LATE' }, 'Beslutet skulle ha kommit 19 juni 2022'],
    [
      'is decided',
      {
        standing: 'DONE',
        decision: 'REJECT',
        decidedAt: '2022-05-19T08:00:00Z',
        decidedFunction: 'Enhetschef',
      },
      /^Avstå: beslutat av Enhetschef/,
    ],
  ])('%s', async (_how, more, says) => {
    await open(demoVisit({ learnings: [demoLearning(more)] }));
    expect(await screen.findByText(says)).toBeTruthy();
  });

  it('is decided with where it goes, unless it is rejected', async () => {
    const { user, sent } = await open(
      demoVisit({ learnings: [demoLearning({ nextSteps: [ready('decide')] })] }),
      { DecideLearning: { decideLearning: { id: 'l1' } } },
    );
    await user.click(await press('De ringer direkt: Besluta'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Besluta' }));
    expect((await dialog.findAllByText('Välj vart lärdomen går.')).length).toBe(2);
    await user.click(dialog.getByRole('radio', { name: 'Avstå' }));
    await user.click(dialog.getByRole('button', { name: 'Besluta' }));
    const { variables } = sent.find(({ name }) => name === 'DecideLearning') ?? {};
    expect(variables?.input).toMatchObject({
      learningId: 'l1',
      decision: 'REJECT',
      destination: null,
    });
  });

  it('is written with an owner and a day already there', async () => {
    const { user, sent } = await open(demoVisit({ nextSteps: [ready('learn')] }), {
      WriteLearning: { writeLearning: { id: 'l2' } },
    });
    await user.click(await press('Skriv en lärdom'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Vi såg'), 'De ringer direkt');
    await user.type(dialog.getByLabelText('Det betyder för oss'), 'Vi behöver ett nummer');
    await user.click(dialog.getByRole('button', { name: 'Spara lärdomen' }));
    expect((await dialog.findAllByText('Välj inför, anpassa eller avstå.')).length).toBe(2);
    await user.click(dialog.getByRole('radio', { name: 'Anpassa' }));
    await user.click(dialog.getByRole('button', { name: 'Spara lärdomen' }));
    const { variables } = sent.find(({ name }) => name === 'WriteLearning') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ activityId: 'v1', saw: 'De ringer direkt', proposal: 'ADAPT' },
      ...{ ownerFunction: 'Socialsekreterare 1', dueOn: '2022-06-19' },
    });
  });
});
