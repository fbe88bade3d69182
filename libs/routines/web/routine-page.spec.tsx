import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import EditPage from './edit-page.js';
import RoutinePage from './routine-page.js';
import { demoRoutine, demoStep, ready } from './testing.js';
import VersionPage from './version-page.js';

const PERMISSIONS = ['routine:read', 'routine:keep', 'routine:agree', 'routine:test'];

const withViewer = (page: React.ReactElement, permissions = PERMISSIONS) => (
  <ViewerProvider viewer={demoViewer({ permissions })}>{page}</ViewerProvider>
);
const openTown = (answers: Answers, permissions?: string[]) =>
  renderPage(withViewer(<RoutinePage />, permissions), {
    ...{ path: '/arbetsgang', url: '/arbetsgang', answers },
  });
const openVersion = (localRoutine: object, answers: Answers = {}) =>
  renderPage(withViewer(<VersionPage />), {
    ...{ path: '/arbetsgang/$id', url: '/arbetsgang/r1' },
    answers: { RoutineVersionPage: { localRoutine }, ...answers },
  });
const openEdit = (localRoutine: object, answers: Answers = {}) =>
  renderPage(withViewer(<EditPage />), {
    ...{ path: '/arbetsgang/$id/andra', url: '/arbetsgang/r1/andra' },
    answers: {
      RoutineEditPage: { localRoutine },
      RoutineAgencies: {
        routineAgencies: [
          { id: 'agency-1', name: 'Socialtjänsten Lund' },
          { id: 'agency-2', name: 'Polisen Lund' },
        ],
      },
      ...answers,
    },
  });

describe('A town without a routine', () => {
  it('begins from another town’s', async () => {
    const { user, sent } = await openTown({
      RoutinePage: { routineInForce: null, localRoutines: [] },
      AddLocalRoutine: { addLocalRoutine: { id: 'r9' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Börja från Malmö 2021' }));
    const { variables } = sent.find(({ name }) => name === 'AddLocalRoutine') ?? {};
    expect(variables?.input).toMatchObject({ siteId: 'site-1', start: 'MALMO_2021' });
  });

  it('offers nothing to who only reads', async () => {
    await openTown({ RoutinePage: { routineInForce: null, localRoutines: [] } }, ['routine:read']);
    await screen.findByText(/Orten har ingen arbetsgång som gäller/);
    expect(screen.queryByRole('button', { name: /Börja från/ })).toBeNull();
  });
});

describe('The version in force', () => {
  it('reads as a sequence, with who has agreed, how it held and the mandates', async () => {
    const row = { id: 'r1', number: 2, state: 'IN_FORCE', inForceFrom: '2022-09-28' };
    await openTown({
      RoutinePage: {
        routineInForce: demoRoutine(),
        localRoutines: [
          { ...row, replacedOn: null, waitsForUs: false, agency: { shortName: 'Soc' } },
        ],
      },
    });
    await screen.findByRole('heading', { level: 1 });
    const step = screen.getByText('Polisen i yttre tjänst → Socialjouren Lund').closest('li');
    const told = within(step as HTMLElement);
    expect(told.getByText(/inom 15 min/)).toBeTruthy();
    expect(told.getByText(/Höll$/)).toBeTruthy();
    expect(told.getByText(/Övning 10 oktober 2022, 9 min/)).toBeTruthy();
    expect(screen.getByText(/^1 steg: 1 höll när/)).toBeTruthy();
    expect(screen.getByText('1 av 2 har sagt ja')).toBeTruthy();
    expect(screen.getByText('Malmö, hösten 2021', { selector: 'p' })).toBeTruthy();
    expect(screen.getByText('Säkra bevis')).toBeTruthy();
    expect(screen.getByText('Gäller från 28 september 2022')).toBeTruthy();
  });
});

describe('A version', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await openVersion({}, { RoutineVersionPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says what it changes, before and after', async () => {
    const after = demoStep({ toFunction: 'Mottagningen' });
    const difference = [
      { n: 1, change: 'CHANGED', fields: ['toFunction'], before: demoStep(), after },
    ];
    await openVersion(demoRoutine({ replacesNumber: 1, difference }));
    expect(await screen.findByRole('heading', { name: 'Skillnad mot version 1' })).toBeTruthy();
    expect(screen.getByText('Steg 1: ändrat')).toBeTruthy();
    expect(screen.getByText('Polisen i yttre tjänst → Mottagningen')).toBeTruthy();
  });

  it('is declined with a reason, which is asked for', async () => {
    const asked = demoRoutine({ state: 'ASKED', waitsForUs: true, nextSteps: [ready('answer')] });
    const { user, sent } = await openVersion(asked, {
      AnswerLocalRoutine: { answerLocalRoutine: { id: 'r1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Svara för er organisation' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Nej, något behöver ändras'));
    await user.click(dialog.getByRole('button', { name: 'Svara' }));
    expect(sent.some(({ name }) => name === 'AnswerLocalRoutine')).toBe(false);
    await user.type(dialog.getByLabelText('Vad behöver ändras?'), 'Steg 1 hinns inte.');
    await user.click(dialog.getByRole('button', { name: 'Svara' }));
    const { variables } = sent.find(({ name }) => name === 'AnswerLocalRoutine') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 3, answer: 'DECLINED', reason: 'Steg 1 hinns inte.' },
    });
  });

  it('says who is a party and why, whose yes is missing, and takes back one’s own', async () => {
    const parties = demoRoutine().parties.map((party, at) => ({
      ...party,
      ...(at === 1 ? { answer: 'TAKEN_BACK', steps: [], agreedBefore: true } : {}),
      ...(at === 1 ? { answeredAt: '2022-08-30T09:00:00Z', answeredFunction: 'Polisledning' } : {}),
    }));
    const asked = demoRoutine({ state: 'ASKED', parties, nextSteps: [ready('takeBack')] });
    const { user, sent } = await openVersion(asked, {
      AnswerLocalRoutine: { answerLocalRoutine: { id: 'r1' } },
    });
    expect(await screen.findByText('Väntar på svar från Polisen Lund')).toBeTruthy();
    expect(screen.getByText('Har steg 1')).toBeTruthy();
    expect(screen.getByText('Sa ja till versionen före')).toBeTruthy();
    expect(screen.getByText(/Tog tillbaka sitt ja, Polisledning/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka ert ja' }));
    const { variables } = sent.find(({ name }) => name === 'AnswerLocalRoutine') ?? {};
    expect(variables?.input).toMatchObject({ expectedVersion: 3, answer: 'TAKEN_BACK' });
  });

  it('says that a newer one has come, and is compared with it', async () => {
    const old = demoRoutine({ state: 'DRAFT', newerNumber: 3, nextSteps: [ready('compare')] });
    const { user, sent } = await openVersion(old, {
      StepLocalRoutine: { stepLocalRoutine: { id: 'r1' } },
    });
    expect(await screen.findByText(/Version 3 har kommit sedan utkastet började/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Jämför med den senaste' }));
    const { variables } = sent.find(({ name }) => name === 'StepLocalRoutine') ?? {};
    expect(variables?.input).toMatchObject({ step: 'compare' });
  });

  it('is tried at a desk', async () => {
    const tried = demoRoutine({ inForceFrom: '2022-05-02', nextSteps: [ready('exercise')] });
    const { user, sent } = await openVersion(tried, {
      AddRoutineExercise: { addRoutineExercise: { id: 'r1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Notera en övning' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Dag'), '2022-05-10');
    await user.click(dialog.getByRole('button', { name: 'Spara övningen' }));
    expect(sent.some(({ name }) => name === 'AddRoutineExercise')).toBe(false);
    await user.click(dialog.getByText('Höll'));
    await user.type(dialog.getByLabelText(/Minuter/), '12');
    await user.click(dialog.getByRole('button', { name: 'Spara övningen' }));
    const { variables } = sent.find(({ name }) => name === 'AddRoutineExercise') ?? {};
    expect(variables?.input).toMatchObject({ results: ['HELD'], minutes: [12] });
  });
});

describe('A draft', () => {
  const draft = () => demoRoutine({ state: 'DRAFT', nextSteps: [ready('edit')] });

  it('is not changed by who may not', async () => {
    await openEdit(demoRoutine({ nextSteps: [] }));
    expect(await screen.findByText('Den här versionen kan inte ändras nu.')).toBeTruthy();
  });

  it('gets a step, says what is missing of it and keeps what is typed', async () => {
    const { user, sent } = await openEdit(draft(), {
      ChangeLocalRoutine: { changeLocalRoutine: { id: 'r1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Lägg till ett steg' }));
    const second = within(screen.getByRole('group', { name: 'Steg 2' }));
    const [from, to] = second.getAllByLabelText<HTMLInputElement>('Heter på orten');
    if (from) await user.type(from, 'Socialjouren Lund');
    await user.click(screen.getByRole('button', { name: 'Spara utkastet' }));
    expect(sent.some(({ name }) => name === 'ChangeLocalRoutine')).toBe(false);
    expect(second.getByText('Skriv vad man gör om ingen svarar')).toBeTruthy();
    expect(from?.value).toBe('Socialjouren Lund');
    if (to) await user.type(to, 'Mottagningen');
    await user.type(second.getByLabelText('Minuter'), '20');
    await user.type(second.getByLabelText('Om ingen svarar'), 'Ring igen.');
    await user.click(second.getByRole('button', { name: 'Flytta upp steg 2' }));
    await user.click(screen.getByRole('button', { name: 'Spara utkastet' }));
    const { variables } = sent.find(({ name }) => name === 'ChangeLocalRoutine') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 3, partyIds: ['agency-1', 'agency-2'] },
      steps: [
        { toFunction: 'Mottagningen', withinMinutes: 20, hoursFrom: null },
        { toFunction: 'Socialjouren Lund', withinMinutes: 15, hoursFrom: '16:00' },
      ],
      sources: [{ origin: 'Malmö, hösten 2021' }],
    });
  });
});
