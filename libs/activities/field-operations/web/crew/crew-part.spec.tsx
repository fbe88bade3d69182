import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, within } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, POL, SOC, step } from '../testing.js';
import type { Crew } from './use-crew.js';

const FA = { ...SOC, id: 'agency-3', key: 'FA-HBG', kind: 'NGO', shortName: 'Frälsningsarmén' };
const who = (
  membershipId: string,
  functionTitle: string,
  agency = SOC,
  nights = 0,
): Crew['proposed'][number]['candidate'] => ({
  membershipId,
  functionTitle,
  agency,
  nights,
  fieldRole: 'IN_FIELD',
});
const NO = { hours: null, kind: null, on: null, nights: null, otherNights: null };

const CREW: Crew = {
  agencies: [SOC, FA],
  size: 3,
  proposed: [
    {
      candidate: who('c1', 'Socialsekreterare 8'),
      role: 'PASS_LEADER',
      speaks: [],
      isTrainedLeader: true,
    },
    {
      candidate: who('c2', 'Fältarbetare 2', FA, 2),
      role: 'MEMBER',
      speaks: ['ro'],
      isTrainedLeader: false,
    },
  ],
  passedOver: [
    {
      candidate: who('c3', 'Socialsekreterare 9', SOC, 5),
      reason: { ...NO, code: 'MORE_NIGHTS', nights: 5, otherNights: 2 },
    },
    {
      candidate: who('c4', 'Fältarbetare 3', FA),
      reason: { ...NO, code: 'REST_TOO_SHORT', hours: 7.5 },
    },
    {
      candidate: who('c5', 'Fältarbetare 4', FA),
      reason: { ...NO, code: 'QUALIFICATION_EXPIRED', kind: 'IN_DEPTH', on: '2022-05-19' },
    },
    { candidate: who('c6', 'Samverkanspolis 1', POL), reason: { ...NO, code: 'BUSY' } },
  ],
};

async function openTeam(crew: Crew, answers: Answers = {}, more: Partial<Pass> = {}) {
  const pass = demoPass({ team: [], nextSteps: [step('edit')], ...more });
  const page = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: pass },
        PlanAreas: { areas: pass.areas },
        // The server leaves out who is in the form.
        CrewProposal: (variables) => {
          const asked = variables as { team: { membershipId?: string }[] };
          const isIn = (row: { candidate: { membershipId: string } }) =>
            asked.team.some((one) => one.membershipId === row.candidate.membershipId);
          const proposed = crew.proposed.filter((row) => !isIn(row));
          const full = crew.passedOver.map((row) => ({
            ...row,
            reason: { ...NO, code: 'CREW_FULL' },
          }));
          const isFull = crew.proposed.length > 0 && proposed.length === 0;
          return {
            crewProposal: { ...crew, proposed, passedOver: isFull ? full : crew.passedOver },
          };
        },
        PlanClashes: { planClashes: [] },
        ChangeTeam: { changeTeam: pass },
        ...answers,
      },
    },
  );
  await page.user.click(await screen.findByRole('button', { name: 'Ändra teamet' }));
  return { ...page, part: within(await screen.findByRole('region', { name: 'Förslag' })) };
}

describe('proposals for a team', () => {
  it('says why each is proposed, and adds with one press', async () => {
    const { user, sent, part } = await openTeam(CREW);
    part.getByText(/^utbildad passledare · ledig · utbildning giltig · ingen natt de senaste/);
    part.getByText(/^ledig · rumänska · utbildning giltig · 2 nätter de senaste fyra veckorna/);
    await user.click(
      part.getByRole('button', { name: 'Lägg till Socialsekreterare 8, Socialtjänsten Lund' }),
    );
    await user.click(
      part.getByRole('button', { name: 'Lägg till Fältarbetare 2, Frälsningsarmén' }),
    );
    await part.findByText('Teamet är fullt för passtypen.');
    // Another agency could read the plan from then on: that is said before it is saved.
    await screen.findByText('Frälsningsarmén kan läsa planen när du har sparat ändringen.');
    expect(sent.some(({ name }) => name === 'ChangeTeam')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(sent.some((one) => one.name === 'ChangeTeam')).toBe(false);
    await act(() => heldActs.now('team pass-1'));
    expect(sent.find(({ name }) => name === 'ChangeTeam')?.variables).toMatchObject({
      input: {
        byItself: false,
        from: { team: [] },
        team: [
          { membershipId: 'c1', role: 'PASS_LEADER' },
          { membershipId: 'c2', role: 'MEMBER' },
        ],
      },
    });
  });

  it('says of each other why not, in a sentence', async () => {
    const { user, part } = await openTeam(CREW);
    await user.click(part.getByText('Kan inte den tiden (2)'));
    await user.click(part.getByText('Övriga, och varför (2)'));
    part.getByText('Har fler nätter de senaste fyra veckorna: 5 mot 2.');
    part.getByText('Får 7,5 timmars vila. Det ska vara minst 11.');
    part.getByText('Utbildningen gällde till 2022-05-19: fördjupad utbildning.');
    part.getByText('Upptagen den tiden.');
    part.getByText('Räknar bara det som finns i portalen.');
  });

  it.each([
    ['NO_PARTNER', 'Bara en är ledig. Ingen går ensam.'],
    ['CREW_FULL', 'Teamet är fullt för passtypen.'],
    ['BUSY', 'Ingen att föreslå den tiden.'],
  ])('says what it means that nobody is proposed: %s', async (code, said) => {
    const { part } = await openTeam({
      ...CREW,
      proposed: [],
      passedOver: [{ candidate: who('c3', 'Socialsekreterare 9'), reason: { ...NO, code } }],
    });
    part.getByText(said);
  });

  it('asks again with the language that is wished for', async () => {
    const { user, sent, part } = await openTeam(CREW);
    await user.type(part.getByRole('combobox', { name: 'Önskat språk' }), 'rumä{Enter}');
    expect(sent.filter(({ name }) => name === 'CrewProposal').at(-1)?.variables).toEqual({
      passId: 'pass-1',
      languages: ['ro'],
      team: [],
    });
  });

  it('offers in the list only those who take part in field work', async () => {
    await openTeam(CREW);
    const list = within(screen.getByLabelText(/^Lägg till i teamet/));
    expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Välj',
      'Socialsekreterare 8',
      'Socialsekreterare 9',
      'Fältarbetare 2',
      'Fältarbetare 3',
      'Fältarbetare 4',
      'Samverkanspolis 1 (upptagen)',
    ]);
  });

  it('names the colleague to change to where somebody in the team is taken, and changes with one press', async () => {
    const taken: Pass['clashes'][number] = {
      key: 'TAKEN membership-2',
      code: 'DOUBLE_BOOKED',
      severity: 'SERIOUS',
      remedy: 'WHO',
      who: 'Socialsekreterare 2, Socialtjänsten Lund',
      hours: null,
      side: null,
      memberId: '2',
      keepReasons: [],
      kept: null,
    };
    const rest = { ...taken, key: 'REST membership-2', code: 'REST_TOO_SHORT', hours: 8 };
    const { team } = demoPass();
    const { user, sent } = await openTeam(CREW, {}, { team, clashes: [taken, rest] });
    // Once for the two; of their own employer, whom no go-ahead falls with.
    await user.click(await screen.findByRole('button', { name: 'Byt till Socialsekreterare 8' }));
    const asked = sent.flatMap(({ name, variables }) =>
      name === 'CrewProposal' ? [variables as { team: { membershipId?: string }[] }] : [],
    );
    expect(
      asked.some((one) => !one.team.some((each) => each.membershipId === 'membership-2')),
    ).toBe(true);
    screen.getByText('Socialsekreterare 8');
    expect(screen.queryByRole('button', { name: 'Ta bort Socialsekreterare 2' })).toBeNull();
    screen.getByRole('button', { name: 'Ta bort Socialsekreterare 1' });
  });
});
