import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { ActorPageQuery } from './actor.generated.js';
import ActorPage from './actor-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });

const demoFile = {
  ...{ state: 'AGREED', stateOn: '2022-05-18', orgNumber: null, responsible: 'Projektledare' },
  ...{ lastContactOn: '2022-05-20', nextStep: 'CALL', nextStepOn: '2022-06-01' },
  ...{ closedFrom: '2022-07-04', closedTo: '2022-07-29', version: 3 },
  ...{ influence: 'MORE', interest: 'LESS', placedOn: '2022-05-20' },
};

const demoActor = (more: Partial<ActorPageQuery['actor']> = {}): ActorPageQuery['actor'] => ({
  ...{ id: 'a1', siteId: 's1', name: 'Hotell Lillån', kind: 'HOTEL', sector: 'BUSINESS' },
  ...{ ring: 'NETWORK', tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], areas: [], version: 2 },
  ...{ cardAgencyId: null, inNetwork: false, answer: null, nextSteps: [], file: demoFile },
  ...{ noted: null, answersBefore: [] },
  ...{ ties: [], question: null, mergedIntoId: null, duplicates: [], merged: [], origins: [] },
  changes: [
    { id: 'c2', state: 'AGREED', stateOn: '2022-05-18', functionTitle: 'Projektledare' },
    { id: 'c1', state: 'IDENTIFIED', stateOn: '2022-04-01', functionTitle: 'Projektledare' },
  ],
  ...more,
});

function open(actor: object, answers: Answers = {}) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['actor:read', 'actor:keep'] })}>
      <ActorPage />
    </ViewerProvider>,
    {
      path: '/aktorer/$id',
      url: '/aktorer/a1',
      answers: {
        ActorPage: { actor },
        ActorChoices: { areas: [{ id: 'l', name: 'Linero' }] },
        ...answers,
      },
    },
  );
}

describe('An organisation that got in touch', () => {
  it('says where it was met first, and leads back there', async () => {
    const origins = [{ id: 'd1', title: 'Seminarium i Almedalen', path: '/spridning/d1' }];
    await open(demoActor({ origins }));
    const back = await screen.findByRole('link', { name: 'Seminarium i Almedalen' });
    expect(back.getAttribute('href')).toContain('/spridning/d1');
    expect(screen.getByText('Hörde av sig vid')).toBeTruthy();
  });
});

describe('Who reads it', () => {
  it.each([
    ['with what the core group keeps of it', { file: demoFile }, 'Läses av kärngruppen'],
    ['of which the core group keeps nothing', { file: null }, 'Läses av nätverket'],
  ])('is said of one %s, and is no ring of its own', async (_, more, said) => {
    await open(demoActor(more));
    await screen.findByRole('heading', { level: 1, name: 'Hotell Lillån' });
    const badge = document.querySelector('.page__head')?.textContent ?? '';
    expect(badge).toContain(said);
    expect(badge.replace(said, '')).not.toMatch(/[Kk]ärngrupp/);
  });
});

describe('An organisation that may stand twice on the list', () => {
  const like = { id: 'a2', name: 'Hotell Å AB', by: ['NAME'] };

  it('is told to whoever keeps the list, with what makes it look so', async () => {
    await open(demoActor({ duplicates: [like], nextSteps: [ready('merge')] }));
    expect(await screen.findByText('Kan stå två gånger på listan')).toBeTruthy();
    expect(screen.getByText('samma namn')).toBeTruthy();
  });

  it('shows what became part of it, and the way back as long as there is one', async () => {
    const merged = {
      ...{ id: 'a2', name: 'Hotell Å AB', mergedOn: '2022-05-20', mergedFunction: 'Projektledare' },
      ...{ version: 2, mayUndo: true },
    };
    const { user, sent } = await open(demoActor({ merged: [merged] }), {
      UndoActorMerge: { undoActorMerge: { id: 'a2' } },
    });
    const undo = { name: 'Ångra sammanslagningen med Hotell Å AB' };
    await user.click(await screen.findByRole('button', undo));
    const { variables } = sent.find(({ name }) => name === 'UndoActorMerge') ?? {};
    expect(variables?.input).toMatchObject({ goneId: 'a2', expectedVersion: 2 });
  });

  it('leads from what is merged to what is kept', async () => {
    await open(demoActor({ mergedIntoId: 'a9' }));
    const link = await screen.findByRole('link', { name: 'Se den som finns kvar' });
    expect(link.getAttribute('href')).toBe('/aktorer/a9');
  });
});

describe('The page of an actor', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { ActorPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('tells its state, since when, what is next and each state before', async () => {
    await open(demoActor());
    await screen.findByRole('heading', { level: 1, name: 'Hotell Lillån' });
    expect(screen.getByText('sedan 18 maj 2022')).toBeTruthy();
    expect(screen.getByText('Ring, 1 juni 2022')).toBeTruthy();
    expect(screen.getByText('4 juli 2022 – 29 juli 2022')).toBeTruthy();
    const history = screen.getByRole('heading', { name: 'Historik' }).closest('section');
    expect(history?.textContent).toContain('1 april 2022');
    expect(screen.getByText(/har inte svarat än/)).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('tells what it said itself from what is noted of it, and what was replaced', async () => {
    const told = {
      ...{ may: ['REFUSE_GUESTS'], mayNot: [], secrecy: 'NONE', contactFunction: null },
      ...{ workPhone: null, mailbox: 'natt@hotell.example', answeredOn: '2022-05-20', version: 1 },
    };
    const noted = { ...told, may: ['GUARD'], workPhone: '040-628 04 81', mailbox: null };
    await open(
      demoActor({
        answer: { ...told, answeredBy: null, byLink: true },
        noted: { ...noted, answeredBy: 'Hotellchef', byLink: false },
        answersBefore: [
          { ...told, id: 'b1', isNoted: false, answeredBy: null, replacedOn: '2022-05-20' },
        ].map((before) => ({ ...before, answeredOn: '2022-05-01' })),
      }),
    );
    const said = (await screen.findByRole('heading', { name: 'Vad den själv har sagt' })).closest(
      'section',
    );
    expect(said?.textContent).toContain('Neka');
    expect(said?.textContent).not.toContain('040-628 04 81');
    const heading = screen.getByRole('heading', { name: 'Noterat av den som sköter listan' });
    expect(heading.closest('section')?.textContent).toContain('040-628 04 81');
    expect(screen.getByText(/Organisationen har inte sagt det själv/)).toBeTruthy();
    expect(screen.getByText('Sagt 1 maj 2022, ersatt 20 maj 2022')).toBeTruthy();
  });

  it('shows the network the card alone', async () => {
    await open(demoActor({ file: null, changes: [], inNetwork: true }));
    await screen.findByRole('heading', { level: 1, name: 'Hotell Lillån' });
    expect(screen.getByText('Aktiv')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Historik' })).toBeNull();
    expect(screen.queryByText('Nästa steg')).toBeNull();
    expect(screen.queryByText(/har inte svarat än/)).toBeNull();
  });

  it('takes a step, dated today unless one says another day', async () => {
    const { user, sent } = await open(demoActor({ nextSteps: [ready('activate')] }), {
      StepActor: { stepActor: { id: 'a1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Gör aktiv' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Nätverket på orten ser nu/)).toBeTruthy();
    const day = dialog.getByLabelText<HTMLInputElement>('Vilken dag');
    await user.clear(day);
    await user.type(day, '2022-05-17');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(dialog.getAllByText(/före det läge den har, som började 18 maj 2022/)).toBeTruthy();
    await user.clear(day);
    await user.type(day, '2022-05-19');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'StepActor') ?? {};
    expect(variables?.input).toMatchObject({ actorId: 'a1', step: 'activate', on: '2022-05-19' });
  });

  it('keeps what is typed when somebody else was quicker', async () => {
    const { user, sent } = await open(demoActor({ nextSteps: [ready('edit')] }), {
      ChangeActor: () => refuse({ code: 'CONFLICT', field: 'expectedVersion' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra aktören' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByLabelText<HTMLInputElement>('Organisation');
    await user.clear(name);
    await user.type(name, 'Hotell Stora ån');
    await user.click(dialog.getByRole('checkbox', { name: 'Linero' }));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find((each) => each.name === 'ChangeActor') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 2, name: 'Hotell Stora ån', areaIds: ['l'], tasks: ['LETS_ROOMS'] },
    });
    expect(name.value).toBe('Hotell Stora ån');
  });

  it('changes what stands between it and us, and says what is half', async () => {
    const { user, sent } = await open(demoActor({ nextSteps: [ready('file')] }), {
      ChangeActorFile: { changeActorFile: { id: 'a1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra kontakten' }));
    const dialog = within(await screen.findByRole('dialog'));
    const day = dialog.getByLabelText<HTMLInputElement>(/Dag för nästa steg/);
    await user.clear(day);
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(dialog.getAllByText(/Välj både vad som ska göras/).length).toBeGreaterThan(0);
    await user.selectOptions(dialog.getByLabelText('Nästa steg'), 'Inget');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find((each) => each.name === 'ChangeActorFile') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 3, nextStep: null, nextStepOn: null, closedTo: '2022-07-29' },
    });
  });

  it('enters what it has said itself', async () => {
    const own = { cardAgencyId: 'g1', nextSteps: [ready('answer')] };
    const { user, sent } = await open(demoActor(own), {
      AnswerActorCard: { answerActorCard: { id: 'a1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv in svaret' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Neka incheckning enligt egna regler' }));
    await user.selectOptions(dialog.getByLabelText('Sekretess'), 'Ingen');
    await user.type(dialog.getByLabelText(/Vem som har svarat/), 'Hotellchef');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find((each) => each.name === 'AnswerActorCard') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 0, may: ['REFUSE_GUESTS'], mayNot: [], secrecy: 'NONE' },
      ...{ answeredBy: 'Hotellchef', workPhone: null },
    });
  });

  it('is noted by who keeps the list where it has no sign-in', async () => {
    const { user } = await open(demoActor({ nextSteps: [ready('answer')] }));
    await user.click(await screen.findByRole('button', { name: 'Notera uppdrag och kontaktväg' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Det står som noterat av er/)).toBeTruthy();
  });

  it('tells its ties with who said them, adds one and takes one back', async () => {
    const tie = { kind: 'REFERS_TO', otherId: 'b1', otherName: 'Kvinnojouren' };
    const ties = [
      { ...tie, id: 't1', isSaidHere: true, mayTakeBack: true },
      { ...tie, id: 't2', isSaidHere: false, mayTakeBack: false },
    ];
    const { user, sent } = await open(demoActor({ ties, nextSteps: [ready('tie')] }), {
      ActorNames: {
        actors: {
          rows: [
            { id: 'a1', name: 'Hotell Lillån' },
            { id: 'c1', name: 'Diakonin' },
          ],
        },
      },
      SayActorTie: { sayActorTie: { id: 'a1' } },
      TakeBackActorTie: { takeBackActorTie: { id: 'a1' } },
    });
    expect(await screen.findByText('enligt organisationen själv')).toBeTruthy();
    expect(screen.getByText('enligt Kvinnojouren')).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: 'Ta tillbaka samarbetet med Kvinnojouren' }),
    );
    await user.click(screen.getByRole('button', { name: 'Lägg till samarbete' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Arbetar med'));
    await user.selectOptions(await dialog.findByLabelText('Vilken aktör'), 'Diakonin');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const input = (name: string) => sent.find((each) => each.name === name)?.variables?.input;
    expect(input('TakeBackActorTie')).toMatchObject({ tieId: 't1' });
    expect(input('SayActorTie')).toMatchObject({ kind: 'WORKS_WITH', otherActorId: 'c1' });
  });
});

describe('The link of an organisation', () => {
  const said = {
    ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], may: ['REFUSE_GUESTS'], mayNot: [] },
    ...{ secrecy: 'NONE', mailbox: 'natt@hotell.example' },
  };
  const question = {
    ...{ id: 'q1', state: 'ASKED', mailbox: 'reception@hotell.example', reason: null },
    ...{ askedAt: '2022-05-20T08:00:00Z', closesOn: '2022-06-19', answeredAt: null, said: null },
  };

  it('goes to a mailbox that one has read', async () => {
    const { user, sent } = await open(demoActor({ nextSteps: [ready('ask')] }), {
      AskActor: { askActor: { id: 'a1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Fråga med länk' }));
    await user.click(screen.getByRole('button', { name: 'Skicka länken' }));
    expect(sent.map(({ name }) => name)).not.toContain('AskActor');
    await user.type(
      screen.getByRole('textbox', { name: 'Funktionsbrevlåda' }),
      'reception@hotell.example',
    );
    await user.click(screen.getByRole('button', { name: 'Skicka länken' }));
    expect(sent.find(({ name }) => name === 'AskActor')?.variables).toMatchObject({
      input: { actorId: 'a1', mailbox: 'reception@hotell.example' },
    });
  });

  it('says whom one waits for, and until when', async () => {
    await open(demoActor({ question }));
    await screen.findByText(
      'Länken är skickad till reception@hotell.example. Organisationen kan svara till och med 19 juni 2022.',
    );
  });

  it('shows where the answer differs from the card, and sends what was decided of what was read', async () => {
    const answeredAt = '2022-05-25T08:00:00.000Z';
    const { user, sent } = await open(
      demoActor({
        nextSteps: [ready('judge'), ready('activate')],
        question: { ...question, state: 'ANSWERED', answeredAt, said },
      }),
      { JudgeActorAnswer: { judgeActorAnswer: { id: 'a1' } } },
    );
    await user.click(await screen.findByRole('button', { name: 'Läs svaret' }));
    const dialog = screen.getByRole('dialog', { name: 'Läs svaret' });
    expect(within(dialog).getByText('Neka incheckning enligt egna regler')).toBeTruthy();
    // What it says as the card does is not shown.
    expect(within(dialog).queryByText('Uppdrag')).toBe(null);
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    expect(within(dialog).getAllByText('Välj vad ni gör med svaret.').length).toBeGreaterThan(0);
    await user.click(within(dialog).getByRole('radio', { name: 'För in det på kortet' }));
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    expect(sent.find(({ name }) => name === 'JudgeActorAnswer')?.variables).toMatchObject({
      input: { questionId: 'q1', answeredAt, reason: null },
    });
  });
});
