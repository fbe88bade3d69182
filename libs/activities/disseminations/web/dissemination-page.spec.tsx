import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import DisseminationPage from './dissemination-page.js';
import { demoLead, demoStage, ready } from './testing.js';

function open(dissemination: object, answers: Answers = {}) {
  const permissions = [
    ...['activity:plan', 'activity:read', 'learning:write', 'lead:tend', 'task:read', 'actor:keep'],
  ];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <DisseminationPage />
    </ViewerProvider>,
    {
      path: '/spridning/$id',
      url: '/spridning/m1',
      answers: {
        DisseminationPage: { dissemination },
        PartContacts: { contactFunctions: [] },
        ActorsOfTown: { actors: { rows: [{ id: 'a7', name: 'Hotell Lillån' }] } },
        ...answers,
      },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { DisseminationPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press but Fel innehåll for those who only read it', async () => {
    await open(
      demoStage({
        lineup: [{ id: 'v1', organisation: 'Polisen', functionTitle: 'Chef', message: 'Ring.' }],
        mediaItems: [
          {
            ...{ id: 'i1', title: 'Vem svarar?', outlet: 'P4 Gotland', version: 1 },
            ...{ appearedOn: '2022-05-21', url: 'https://p4.example/vem' },
          },
        ],
        leads: [demoLead({ state: 'BECAME_MEETING' })],
      }),
    );
    await screen.findByRole('heading', { level: 1, name: 'Vem ringer vem?' });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(new Set(buttons)).toEqual(new Set(['Anmäl fel innehåll']));
    for (const text of [
      ...['Ring hellre en gång för mycket', 'Allmänheten', 'Panelsamtal', 'Ring.'],
      ...['Vara med i nätverket. Börja i höst.', 'Blev möte', 'P4 Gotland, 21 maj 2022'],
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.getByRole('link', { name: 'Vem svarar?' }).getAttribute('href')).toBe(
      'https://p4.example/vem',
    );
  });

  it('is called off with a reason', async () => {
    const { user, sent } = await open(demoStage({ nextSteps: [ready('cancel')] }), {
      CancelDissemination: { cancelDissemination: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ställ in spridningsinsatsen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'För få kan komma' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in spridningsinsatsen' }));
    const { variables } = sent.find(({ name }) => name === 'CancelDissemination') ?? {};
    expect(variables?.input).toMatchObject({ disseminationId: 'm1', reason: 'TOO_FEW' });
  });

  it('says how many listened with the way they were counted, and keeps what is typed', async () => {
    const { user, sent } = await open(demoStage({ nextSteps: [ready('noteAudience')] }), {
      NoteDisseminationAudience: { noteDisseminationAudience: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv hur många som lyssnade' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Antal' }), '60');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText(/Skriv hur ni räknade åhörarna/)).not.toEqual([]);
    expect(dialog.getByRole('textbox', { name: 'Antal' })).toHaveProperty('value', '60');
    await user.click(dialog.getByRole('radio', { name: 'Räknat' }));
    await user.type(dialog.getByRole('textbox', { name: 'Så räknade ni' }), 'För hand');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'NoteDisseminationAudience') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ disseminationId: 'm1', expectedVersion: 0, audience: 60 },
      ...{ audienceHow: 'COUNTED', audienceMethod: 'För hand' },
    });
  });

  it('takes a media item with a day as one writes it', async () => {
    const { user, sent } = await open(demoStage({ nextSteps: [ready('noteMedia')] }), {
      AddMediaItem: { addMediaItem: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Lägg till medieinslag' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Rubrik' }), 'Vem svarar?');
    await user.type(dialog.getByRole('textbox', { name: 'Tidning eller kanal' }), 'P4 Gotland');
    const url = dialog.getByRole('textbox', { name: /Webbadress/ });
    await user.type(url, 'http://p4.example');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText(/börjar med https/)).not.toEqual([]);
    await user.clear(url);
    await user.type(url, 'https://p4.example/vem');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddMediaItem') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ disseminationId: 'm1', title: 'Vem svarar?', outlet: 'P4 Gotland' },
      url: 'https://p4.example/vem',
    });
  });

  it('lists who is on the stage, and takes one more', async () => {
    const { user, sent } = await open(demoStage({ nextSteps: [ready('saveLineup')] }), {
      SaveDisseminationLineup: { saveDisseminationLineup: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv partner och panel' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Organisation' }), 'Polisen');
    await user.click(dialog.getByRole('button', { name: 'Lägg till en organisation' }));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText('Skriv vilken organisation det är.')).not.toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Ta bort organisation 2' }));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'SaveDisseminationLineup') ?? {};
    expect(variables?.input).toMatchObject({
      voices: [{ organisation: 'Polisen', functionTitle: null, message: '' }],
    });
  });

  it('says what is missing, and folds the step', async () => {
    const missing = [{ code: 'NOT_BEGUN', field: null, who: null }];
    await open(demoStage({ nextSteps: [{ step: 'complete', ready: false, missing }] }));
    await screen.findByText('Sedan: markera som genomfört');
    expect(screen.queryByRole('button', { name: 'Markera som genomfört' })).toBeNull();
  });
});

const TENDED = ['followUp', 'becomeActor', 'becomeMeeting', 'end', 'change', 'delete'].map(ready);

describe('A lead', () => {
  const withLead = (more: Parameters<typeof demoLead>[0] = {}) =>
    demoStage({ leads: [demoLead({ nextSteps: TENDED, ...more })] });

  it('is told in number to who does not read which organisation it is', async () => {
    const { disseminationDetails } = demoStage();
    await open(demoStage({ disseminationDetails: { ...disseminationDetails, leads: 7 } }));
    expect(await screen.findByText(/7 förfrågningar/)).toBeTruthy();
    expect(
      screen.getByText(/Vilka organisationer 7 av dem är läser ortens kärngrupp/),
    ).toBeTruthy();
  });

  it('is noted with an organisation, a function and what it wants', async () => {
    const { user, sent } = await open(demoStage({ nextSteps: [ready('noteLead')] }), {
      AddLead: { addLead: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv en förfrågan' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Organisation' }), 'Hotell Havet');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText('Skriv vilken funktion ni talade med.')).not.toEqual([]);
    expect(dialog.getByRole('textbox', { name: 'Organisation' })).toHaveProperty(
      ...(['value', 'Hotell Havet'] as const),
    );
    await user.type(dialog.getByRole('textbox', { name: 'Funktion' }), 'Säkerhetschef');
    await user.selectOptions(dialog.getByLabelText('Slag'), 'Hotell');
    await user.selectOptions(dialog.getByLabelText('Vad de vill'), 'Träffas');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddLead') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ disseminationId: 'm1', organisation: 'Hotell Havet', kind: 'HOTEL' },
      ...{ functionTitle: 'Säkerhetschef', wants: 'MEETING', wish: '' },
    });
  });

  it('is followed up by a task that is born of it', async () => {
    const { user, sent } = await open(withLead(), { AddTask: { addTask: { id: 't1' } } });
    await user.click(await screen.findByRole('button', { name: 'Gör en uppgift: Stadsmissionen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddTask') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ sourceKind: 'LEAD', sourceId: 'l1', verb: 'FOLLOW_UP' },
      body: 'förfrågan från Stadsmissionen',
    });
  });

  it('says who follows it up, and until when', async () => {
    const followUp = {
      id: 't1',
      ownerFunction: 'Fältarbetare 1',
      dueOn: '2022-05-27',
      state: 'OPEN',
    };
    await open(withLead({ state: 'FOLLOWED_UP', followUp }));
    const link = await screen.findByRole('link', {
      name: 'Fältarbetare 1 följer upp senast 27 maj 2022',
    });
    expect(link.getAttribute('href')).toContain('/uppgifter/t1');
  });

  it('becomes an actor that stands on the list already', async () => {
    const { user, sent } = await open(withLead(), { StepLead: { stepLead: { id: 'm1' } } });
    await user.click(await screen.findByRole('button', { name: 'Vad blev det?: Stadsmissionen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText('Välj vad det blev.')).not.toEqual([]);
    await user.click(dialog.getByRole('radio', { name: 'En aktör hos oss' }));
    await user.selectOptions(await dialog.findByLabelText('Vilken aktör'), 'Hotell Lillån');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'StepLead') ?? {};
    expect(variables?.input).toMatchObject({ leadId: 'l1', step: 'becomeActor', actorId: 'a7' });
  });

  it('becomes a new one, whose name and kind are filled in', async () => {
    const { user, sent } = await open(withLead(), {
      ...{ StepLead: { stepLead: { id: 'm1' } }, AddActor: { addActor: { id: 'a9' } } },
      ...{ ActorAgencies: { actorAgencies: [] }, ActorChoices: { areas: [] } },
    });
    await user.click(await screen.findByRole('button', { name: 'Vad blev det?: Stadsmissionen' }));
    const first = within(await screen.findByRole('dialog'));
    await user.click(first.getByRole('radio', { name: 'En aktör hos oss' }));
    await user.click(first.getByRole('button', { name: 'Fortsätt till aktörslistan' }));
    const name = await screen.findByRole('textbox', { name: 'Organisation' });
    expect(name).toHaveProperty('value', 'Stadsmissionen');
    const dialog = within(screen.getByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Sektor'), 'Idéburen');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const sentAs = (operation: string) =>
      sent.find((each) => each.name === operation)?.variables?.input;
    expect(sentAs('AddActor')).toMatchObject({ name: 'Stadsmissionen', kind: 'FIELD_NGO' });
    expect(sentAs('StepLead')).toMatchObject({
      ...{ leadId: 'l1', step: 'becomeActor', actorId: 'a9' },
    });
  });
});
