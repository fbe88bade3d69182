import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { expectTakenBack } from '@stad/platform/web/testing/taken-back.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, within } from '@testing-library/react';
import type { MeetingPageQuery } from './meeting.generated.js';
import MeetingPage from './meeting-page.js';

type Meeting = MeetingPageQuery['meeting'];
const ready = (step: string) => ({ step, ready: true, missing: [] });
const SOC = { id: 'soc', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };
const DETAILS = {
  ...{ state: 'PLANNED', ring: 'CORE', agenda: 'OWN', sentAt: null, cancelReason: null },
  ...{ previousId: null, nextId: null },
};
const PROPOSAL = {
  ...{ sourceKind: 'TASK', sourceId: 't1', verb: 'CALL', text: 'hotellen om numret', code: null },
  ...{ ownerFunction: 'Socialsekreterare 1', dueOn: '2022-05-10', n: null },
};
const GAP = {
  ...PROPOSAL,
  sourceKind: 'GAP',
  sourceId: 'lund',
  verb: null,
  text: null,
  code: 'SALON',
};
const MINUTES = {
  ...{ summary: 'Helgerna brister.', version: 1, approvedAt: '2022-05-20T12:00:00Z' },
  ...{ approvedFunction: 'Enhetschef', registration: 'NOT_REGISTERED', diaryNumber: null },
  ...{ mayRegister: true, filePath: '/files/meetings/m1.pdf' },
  decisions: [
    {
      ...{ id: 'd1', verb: 'TEST', body: 'numret till jouren', ownerFunction: 'Enhetschef' },
      ...{ dueOn: '2022-06-01', taskId: 'u1', taskState: 'OPEN', ownerAgency: SOC },
    },
  ],
};

const demoMeeting = (more: Partial<Meeting> = {}) => ({
  ...{ id: 'm1', siteId: 'site-1', version: 3, title: 'Kärngruppsmöte', placeLabel: 'Stadshuset' },
  ...{ startsAt: '2022-05-20T07:00:00Z', endsAt: '2022-05-20T08:30:00Z' },
  ...{ classification: 'P2', lifecycle: 'DRAFT', aimTag: null, goal: null, owner: SOC },
  next: { startsAt: '2022-06-17T07:00:00Z', endsAt: '2022-06-17T08:30:00Z' },
  ...{ points: [], proposals: [], comments: [], mayComment: false, minutes: null },
  ...{ participants: [], learnings: [], nextSteps: [], meetingDetails: DETAILS },
  ...more,
});

function open(meeting: object, answers: Answers = {}) {
  const permissions = ['meeting:plan', 'activity:read', 'learning:write', 'task:read'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <MeetingPage />
    </ViewerProvider>,
    {
      ...{ path: '/moten/$id', url: '/moten/m1' },
      answers: { MeetingPage: { meeting }, PartContacts: { contactFunctions: [] }, ...answers },
    },
  );
}

const FIRST = 'Inga personer, adresser eller enskilda händelser';
const SENT = /När dagordningen skickas är den en handling hos myndigheterna/;

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { MeetingPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press but Fel innehåll for those who only read it, and no agenda that is another’s', async () => {
    await open(demoMeeting());
    await screen.findByRole('heading', { level: 1, name: 'Kärngruppsmöte' });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Anmäl fel innehåll']);
    for (const text of [FIRST, 'Dagordningen är ett utkast hos den som skriver den.']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.queryByText(SENT)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Protokoll' })).toBeNull();
  });
});

describe('The agenda', () => {
  const writing = (more: Partial<Meeting> = {}) =>
    demoMeeting({
      ...{ nextSteps: [ready('confirm'), ready('agenda'), ready('shareDraft')] },
      ...{ proposals: [PROPOSAL, GAP], ...more },
    });

  it('takes up what is open by one press, and keeps the points there are', async () => {
    const points = [{ id: 'p1', body: 'En egen punkt', sourceKind: null, sourceId: null }];
    const { user, sent } = await open(writing({ points }), {
      SaveMeetingAgenda: { saveMeetingAgenda: { id: 'm1' } },
    });
    const name = 'Ta upp: Ring hotellen om numret (Socialsekreterare 1)';
    await user.click(await screen.findByRole('button', { name }));
    const { variables } = sent.find((one) => one.name === 'SaveMeetingAgenda') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ meetingId: 'm1', expectedVersion: 3 },
      points: [
        { text: 'En egen punkt', sourceKind: null },
        {
          text: 'Ring hotellen om numret (Socialsekreterare 1)',
          ...{ sourceKind: 'TASK', sourceId: 't1' },
        },
      ],
    });
  });

  it('does not propose what stands on it', async () => {
    const text = 'Saknas på orten: salong';
    const { user: _user } = await open(writing({ proposals: [PROPOSAL] }));
    await screen.findByRole('heading', { name: 'Det som inte höll sedan sist' });
    expect(screen.queryByText(text)).toBeNull();
    const points = [{ id: 'p1', body: 'Ring', sourceKind: 'TASK', sourceId: 't1' }];
    await open(writing({ points, proposals: [PROPOSAL] }));
    await screen.findByText('Inget är öppet som inte redan står på dagordningen.');
  });

  it('says at the button what it is to send it, and what it is to share it', async () => {
    const { user, sent } = await open(writing(), { StepMeeting: { stepMeeting: { id: 'm1' } } });
    expect(await screen.findByText(SENT)).toBeTruthy();
    expect(screen.getByText(/^Ni delar ett utkast för synpunkter\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skicka dagordningen' }));
    expect(sent.some(({ name }) => name === 'StepMeeting')).toBe(false);
    await act(() => heldActs.now('confirm /moten/m1'));
    const { variables } = sent.find(({ name }) => name === 'StepMeeting') ?? {};
    expect(variables?.input).toMatchObject({ meetingId: 'm1', step: 'confirm' });
  });

  const invited = (n: number) =>
    Array.from({ length: n }, (_, at) => ({
      ...{ id: `i${at}`, functionTitle: `Funktion ${at}`, answer: 'YES', answeredAt: null },
      ...{ attended: null, mine: false, agency: { ...SOC, shortName: at > 0 ? 'Polisen' : 'Soc' } },
    }));

  it.each([
    ['Skicka dagordningen', 'StepMeeting', 1, 'Går till en mottagare: Soc'],
    ['Skicka dagordningen', 'StepMeeting', 3, 'Går till 3 mottagare: Soc och Polisen'],
    [
      'Dela utkastet för synpunkter',
      'ShareMeetingDraft',
      3,
      'Går till 3 mottagare: Soc och Polisen',
    ],
  ])(
    '%s (%s) leaves to %i after ten seconds, and to nobody when it is taken back',
    async (button, mutation, n, to) => {
      const step = mutation === 'StepMeeting' ? 'confirm' : 'shareDraft';
      const meeting = writing({ nextSteps: [ready(step)], participants: invited(n) as never });
      const page = await open(meeting, {
        StepMeeting: { stepMeeting: { id: 'm1' } },
        ShareMeetingDraft: { shareMeetingDraft: { id: 'm1' } },
      });
      await expectTakenBack(page, { button, mutation, to });
    },
  );

  it('goes to nobody where nobody is invited: there is no press, and why is said', async () => {
    const missing = [{ code: 'MEETING_NOBODY_ASKED', field: 'participants', who: null }];
    const nextSteps = ['confirm', 'shareDraft'].map((step) => ({ step, ready: false, missing }));
    await open(writing({ nextSteps }));
    await screen.findAllByText(/Ingen är inbjuden\. Bjud in en funktion\./);
    for (const name of ['Skicka dagordningen', 'Dela utkastet för synpunkter']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('keeps what is typed, and says which point is wrong', async () => {
    const { user, sent } = await open(writing());
    await user.click(await screen.findByRole('button', { name: 'Skriv en egen punkt' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(FIRST)).toBeTruthy();
    await user.type(dialog.getByLabelText('Punkt 1'), 'Helgerna');
    await user.click(dialog.getByRole('button', { name: 'Lägg till en punkt' }));
    await user.click(dialog.getByRole('button', { name: 'Spara dagordningen' }));
    expect(
      (await dialog.findAllByText('Skriv punkten, eller ta bort den.')).length,
    ).toBeGreaterThan(0);
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Punkt 1').value).toBe('Helgerna');
    expect(sent.some(({ name }) => name === 'SaveMeetingAgenda')).toBe(false);
  });
});

describe('A comment', () => {
  it('is sent by who was asked, who is told what it becomes', async () => {
    const meeting = demoMeeting({
      ...{ mayComment: true, lifecycle: 'JOINT_DRAFT' },
      meetingDetails: { ...DETAILS, agenda: 'JOINT' },
    });
    const { user, sent } = await open(meeting, {
      SendMeetingComment: { sendMeetingComment: { id: 'm1' } },
    });
    await user.type(await screen.findByLabelText('Din synpunkt'), 'Ta upp jouren först.');
    expect(screen.getByText(/Den ändras inte när den är skickad\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skicka synpunkten' }));
    const { variables } = sent.find(({ name }) => name === 'SendMeetingComment') ?? {};
    expect(variables?.input).toMatchObject({ meetingId: 'm1', body: 'Ta upp jouren först.' });
  });
});

describe('The minutes', () => {
  const held = { ...DETAILS, state: 'COMPLETED', agenda: 'SENT', sentAt: '2022-05-18T08:00:00Z' };

  it('write a decision, each problem at its field', async () => {
    const meeting = demoMeeting({ nextSteps: [ready('minutes')], meetingDetails: held });
    const { user, sent } = await open(meeting, {
      SaveMeetingMinutes: { saveMeetingMinutes: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv protokollet' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lägg till ett beslut' }));
    await user.type(dialog.getByLabelText(/^Om vad/), 'numret till jouren');
    await user.click(dialog.getByRole('button', { name: 'Spara protokollet' }));
    expect(sent.some(({ name }) => name === 'SaveMeetingMinutes')).toBe(false);
    expect(dialog.getByLabelText<HTMLInputElement>(/^Om vad/).value).toBe('numret till jouren');
    await user.selectOptions(dialog.getByLabelText(/Vad ska göras/), 'Pröva');
    await user.click(dialog.getByRole('button', { name: 'Spara protokollet' }));
    const { variables } = sent.find(({ name }) => name === 'SaveMeetingMinutes') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ meetingId: 'm1', expectedVersion: 0 },
      decisions: [{ verb: 'TEST', body: 'numret till jouren', ownerAgencyId: 'soc' }],
    });
  });

  it('are established by a button that says what comes of it', async () => {
    const meeting = demoMeeting({ nextSteps: [ready('evaluate')], meetingDetails: held });
    const { user, sent } = await open(meeting, {
      ApproveMeetingMinutes: { approveMeetingMinutes: { id: 'm1' } },
    });
    expect(await screen.findByText(/Varje beslut blir en uppgift hos er/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Upprätta protokollet' }));
    expect(sent.some(({ name }) => name === 'ApproveMeetingMinutes')).toBe(true);
  });

  it('established, lead to the task, the file and the diary', async () => {
    const meetingDetails = { ...held, state: 'EVALUATED' };
    const { user, sent } = await open(demoMeeting({ minutes: MINUTES, meetingDetails }), {
      RegisterMeetingMinutes: { registerMeetingMinutes: { id: 'm1' } },
    });
    const task = await screen.findByRole('link', { name: 'Uppgiften: Pröva numret till jouren' });
    expect(task.getAttribute('href')).toContain('/uppgifter/u1');
    expect(screen.getByText('Inte registrerat')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv diarienummer' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Diarienummer/), 'SO 2022/0101');
    await user.click(dialog.getByRole('button', { name: 'Spara diarienumret' }));
    const { variables } = sent.find(({ name }) => name === 'RegisterMeetingMinutes') ?? {};
    expect(variables?.input).toMatchObject({ meetingId: 'm1', diaryNumber: 'SO 2022/0101' });
  });
});

describe('The next one', () => {
  it('proposes itself, four weeks on', async () => {
    const meetingDetails = { ...DETAILS, state: 'EVALUATED', agenda: 'SENT' };
    const { user, sent } = await open(
      demoMeeting({ nextSteps: [ready('planNext')], meetingDetails }),
      {
        PlanNextMeeting: { planNextMeeting: { id: 'm2' } },
      },
    );
    expect(await screen.findByText(/fredag 17 juni/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Planera nästa möte' }));
    expect(sent.some(({ name }) => name === 'PlanNextMeeting')).toBe(true);
  });
});
