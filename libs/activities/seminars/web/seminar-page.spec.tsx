import { describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { expectTakenBack } from '@stad/platform/web/testing/taken-back.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, within } from '@testing-library/react';
import SeminarPage from './seminar-page.js';
import { asPlanner, demoSeminar } from './testing.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });

function open(seminar: object, answers: Answers = {}) {
  return renderPage(asPlanner(<SeminarPage />), {
    path: '/seminarier/$id',
    url: '/seminarier/s1',
    answers: {
      SeminarPage: { seminar },
      SeminarContacts: { contactFunctions: [] },
      PartContacts: { contactFunctions: [] },
      ...answers,
    },
  });
}

/** An actor of the town, of no agency. */
const asked = (functionTitle: string, answer: string) => ({
  ...{ id: functionTitle, functionTitle, answer, answeredAt: null, attended: null },
  ...{ mine: false, agency: null },
});

const press = (name: string) => screen.findByRole('button', { name });

describe('a seminar', () => {
  it('that one may not see looks like one that does not exist', async () => {
    await open({}, { SeminarPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press for those who only read it, but that a text is wrong', async () => {
    await open(demoSeminar());
    await screen.findByRole('heading', { level: 1, name: 'Kunskapsseminarium för aktörer' });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Anmäl fel innehåll']);
    expect(document.title).toBe('Seminarium – Stad till Stad');
  });

  it('tells a manager who of the own people came, and of the organisation alone a number', async () => {
    const staff = [
      { functionTitle: 'Polis A', seats: 1, came: 1 },
      { functionTitle: 'Polis B', seats: 1, came: 0 },
      { functionTitle: null, seats: 2, came: 1 },
    ];
    await open(demoSeminar({ staff }, { state: 'COMPLETED' }));
    await screen.findByRole('heading', { name: 'Era medarbetare' });
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual(['Polis AKom', 'Polis BKom inte', '2 som bara visar organisationen1 kom']);
    expect(screen.getByText('2 av 4 kom')).toBeTruthy();
  });

  it('folds what is not possible yet under one heading, with why and from when, and offers none of it', async () => {
    const missing = [{ code: 'SEMINAR_NOT_BEGUN', field: 'startsAt', who: null }];
    const later = (step: string) => ({ step, ready: false, missing });
    await open(
      demoSeminar({
        startsAt: '2022-06-15T11:00:00Z',
        nextSteps: [later('complete'), later('recordAttendance')],
      }),
    );
    await screen.findByText('Sedan: markera som genomfört och skriv in hur många som kom');
    const lines = [...document.querySelectorAll('.later-steps li')].map((li) => li.textContent);
    const why = 'Seminariet har inte börjat.Det går från onsdag 15 juni 13.00.';
    expect(lines).toEqual([`Markera som genomfört${why}`, `Skriv in hur många som kom${why}`]);
    expect(document.querySelectorAll('.later-steps')).toHaveLength(1);
    for (const name of ['Markera som genomfört', 'Skriv in hur många som kom']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('tells why the server refused a step', async () => {
    const { user } = await open(demoSeminar({ nextSteps: [ready('confirm')] }), {
      ConfirmSeminar: () => refuse({ code: 'STEP_NOT_POSSIBLE' }),
    });
    await user.click(await press('Bekräfta seminariet'));
    await act(() => heldActs.now('confirm /seminarier/s1'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/går inte att göra nu/);
  });

  it.each([
    ['a hotel', ['Hotell Lillån'], 'Går till en mottagare: Hotell Lillån'],
    ['three', ['A', 'B', 'C'], 'Går till 3 mottagare: A, B och C'],
  ])(
    'is confirmed to %s after ten seconds, and to nobody when it is taken back',
    async (_, names, to) => {
      const participants = names.map((name) => asked(name, 'YES'));
      const seminar = demoSeminar({ participants, nextSteps: [ready('confirm')] });
      const page = await open(seminar, { ConfirmSeminar: { confirmSeminar: { id: 's1' } } });
      await expectTakenBack(page, {
        ...{ button: 'Bekräfta seminariet', mutation: 'ConfirmSeminar', to },
      });
    },
  );

  it('asks why before it is cancelled', async () => {
    const { user, sent } = await open(demoSeminar({ nextSteps: [ready('cancel')] }), {
      CancelSeminar: { cancelSeminar: { id: 's1' } },
    });
    await user.click(await press('Ställ in seminariet'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ställ in seminariet' }));
    expect((await dialog.findAllByText('Välj varför seminariet ställs in.')).length).toBe(2);
    await user.click(dialog.getByRole('radio', { name: 'För få anmälda' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in seminariet' }));
    expect(sent.find((one) => one.name === 'CancelSeminar')?.variables.input).toMatchObject({
      seminarId: 's1',
      reason: 'TOO_FEW_REGISTERED',
    });
  });

  it('says at the invitation why an answer could not be noted', async () => {
    const participants = [asked('Hotell Lillån', 'NO_ANSWER')];
    const { user } = await open(demoSeminar({ participants, nextSteps: [ready('invite')] }), {
      AnswerParticipation: () => refuse({ code: 'STEP_NOT_POSSIBLE' }),
    });
    const answer = await screen.findByLabelText<HTMLSelectElement>('Svar från Hotell Lillån');
    await user.selectOptions(answer, 'Kommer');
    expect(await screen.findByText(/går inte att göra nu/)).toBeTruthy();
    expect(answer.value).toBe('NO_ANSWER');
  });

  it('folds the invitations to a line once all have answered, and unfolds them', async () => {
    const participants = [asked('Hotell Lillån', 'ACCEPTED'), asked('Kommunpolis', 'DECLINED')];
    const { user } = await open(demoSeminar({ participants }));
    expect(await screen.findByText('1 av 2 har tackat ja')).toBeTruthy();
    const fold = await press('Inbjudna');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await user.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Kommunpolis')).toBeTruthy();
  });

  it('says what it helps with', async () => {
    const goal = { id: 'g1', title: 'Kunskapsseminarier' };
    await open(demoSeminar({ aimTag: 'SUPPORT_AND_PROTECT', goal }));
    expect(await screen.findByText(/bidrar till att stödja och skydda/)).toBeTruthy();
    expect(screen.getByText(/mål: Kunskapsseminarier/)).toBeTruthy();
  });

  it('asks functions of the town and actors of none in one press', async () => {
    const { user, sent } = await open(demoSeminar({ nextSteps: [ready('invite')] }), {
      PartContacts: {
        contactFunctions: [
          { id: 'f1', label: 'Kommunpolis', agency: { id: 'a2', shortName: 'Polisen' } },
        ],
      },
      AskParticipants: { askParticipants: [] },
    });
    await user.click(await press('Fråga fler'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('checkbox', { name: /Kommunpolis/ }));
    await user.type(dialog.getByLabelText(/Någon annan/), 'Hotell Lillån');
    await user.selectOptions(dialog.getByLabelText('Organisation'), '');
    await user.click(dialog.getByRole('button', { name: 'Fråga' }));
    expect(sent.find(({ name }) => name === 'AskParticipants')?.variables.input).toMatchObject({
      activityId: 's1',
      participants: [
        { agencyId: null, functionTitle: 'Hotell Lillån' },
        { agencyId: 'a2', functionTitle: 'Kommunpolis' },
      ],
    });
  });

  it('says until when one writes what one learnt', async () => {
    await open(demoSeminar({ nextSteps: [ready('learn')] }));
    expect(await screen.findByText('Skriv det ni lärde er senast 16 juni 2022.')).toBeTruthy();
    expect(await press('Skriv en lärdom')).toBeTruthy();
  });

  it.each([
    ['PLANNED', undefined],
    ['CONFIRMED', 'planerat. Nu: öppna incheckningen.'],
    ['EVALUATED', 'planerat, bekräftat och genomfört. Nu: öppna incheckningen.'],
    ['CANCELLED', undefined],
  ])('tells in a line what lies behind it: %s', async (state, said) => {
    await open(demoSeminar({ nextSteps: [ready('begin'), ready('cancel')] }, { state }));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/^planerat[., ].*Nu:/)?.textContent).toBe(said);
  });

  it('hides what fewer than five have answered', async () => {
    const evaluation = {
      answers: 4,
      hidden: true,
      version: 1,
      knowledge: null,
      satisfaction: null,
    };
    await open(demoSeminar({ evaluation }));
    expect(await screen.findByText('Resultatet visas när minst 5 har svarat.')).toBeTruthy();
    expect(screen.queryByText('Kunskap före')).toBeNull();
  });

  it.each([
    ['COMPLETED', 'SOC-LUND', 'Här visas resultatet när utvärderingen är inskriven.'],
    ['EVALUATED', 'SOC-LUND', 'Gallrad. Summan finns kvar i statistiken, om minst 5 svarade.'],
    [
      'EVALUATED',
      'POL-LUND',
      'Inget resultat visas: färre än 5 svarade, eller så är svaren gallrade.',
    ],
  ])('without figures, %s, of %s', async (state, key, said) => {
    const owner = { ...demoSeminar().owner, key };
    await open(demoSeminar({ owner }, { state }));
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('shows what they learnt', async () => {
    const knowledge = { meanBefore: 5.1, meanAfter: 7.6, gain: 2.5 };
    const evaluation = { answers: 26, hidden: false, version: 1, knowledge, satisfaction: null };
    await open(demoSeminar({ evaluation }));
    expect(await screen.findByText('+2,50')).toBeTruthy();
    expect(screen.getByText('7,6')).toBeTruthy();
  });
});

describe('counting who came', () => {
  const counting = demoSeminar({ nextSteps: [ready('recordAttendance')] });

  it('puts each problem at its unit and keeps the numbers', async () => {
    const { user, sent } = await open(counting, {
      RecordAttendance: () =>
        refuse({
          code: 'PRESENT_OVER_REGISTERED',
          field: 'groups.0.present',
          params: { registered: 5 },
        }),
    });
    await user.click(await press('Skriv in hur många som kom'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara deltagarna' }));
    expect((await dialog.findAllByText('Skriv enheten eller aktören.')).length).toBe(2);
    await user.type(dialog.getByLabelText('Enhet eller aktör'), 'Mottagningsenheten');
    await user.type(dialog.getByLabelText('Anmälda'), '5');
    await user.type(dialog.getByLabelText('På plats'), '6');
    await user.click(dialog.getByRole('button', { name: 'Spara deltagarna' }));
    expect((await dialog.findAllByText(/Fler på plats än anmälda/)).length).toBe(2);
    expect(dialog.getByLabelText<HTMLInputElement>('På plats').value).toBe('6');
    expect(sent.find((one) => one.name === 'RecordAttendance')?.variables.input).toMatchObject({
      expectedVersion: 1,
      groups: [{ agencyId: null, unit: 'Mottagningsenheten', registered: 5, present: 6 }],
    });
  });

  it('tells smaller units together, under a name of its own', async () => {
    const together = {
      ...{ unit: '', registered: 7, present: 6, agency: null },
      ...{ fromSignUp: false, isTogether: true },
    };
    await open(demoSeminar({ attendance: [together] }, { registered: 7, present: 6 }));
    const row = await screen.findByRole('row', { name: /Mindre enheter tillsammans/ });
    expect(row.textContent).toBe('Mindre enheter tillsammans76');
  });

  it('shows both lists when somebody else counted meanwhile', async () => {
    let seminar = counting;
    const { user, sent } = await open(counting, {
      SeminarPage: () => ({ seminar }),
      RecordAttendance: () => {
        seminar = demoSeminar(
          {
            nextSteps: [ready('recordAttendance')],
            attendance: [{ unit: 'Diakoni', registered: 2, present: 2, agency: null }],
          },
          { attendanceVersion: 2 },
        );
        return refuse({ code: 'CONFLICT' });
      },
    });
    await user.click(await press('Skriv in hur många som kom'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Enhet eller aktör'), 'Kommunpolis');
    await user.type(dialog.getByLabelText('Anmälda'), '4');
    await user.type(dialog.getByLabelText('På plats'), '3');
    await user.click(dialog.getByRole('button', { name: 'Spara deltagarna' }));
    expect(await dialog.findByText('Diakoni 2/2')).toBeTruthy();
    expect(dialog.getByText('Kommunpolis 4/3')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ta deras' }));
    expect(dialog.getByLabelText<HTMLInputElement>('Enhet eller aktör').value).toBe('Diakoni');
    expect(sent.filter((one) => one.name === 'RecordAttendance')).toHaveLength(1);
  });

  it('adds a unit and takes one away without losing the others', async () => {
    const { user } = await open(counting);
    await user.click(await press('Skriv in hur många som kom'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Enhet eller aktör'), 'Kommunpolis');
    await user.click(dialog.getByRole('button', { name: 'Lägg till en enhet' }));
    await user.type(dialog.getAllByLabelText('Enhet eller aktör')[1] as HTMLElement, 'Diakoni');
    await user.click(dialog.getByRole('button', { name: 'Ta bort enhet 1' }));
    expect(dialog.getByLabelText<HTMLInputElement>('Enhet eller aktör').value).toBe('Diakoni');
  });
});
