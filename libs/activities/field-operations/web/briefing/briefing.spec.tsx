import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, POL } from '../testing.js';
import type { BriefingSheetFragment } from './briefing.generated.js';
import BriefingPage from './briefing-page.js';

const PATROL: Pass['team'][number] = {
  id: '4',
  functionTitle: 'Yttre verksamhet 1',
  membershipId: null,
  role: 'MEMBER',
  joinedAt: null,
  leftAt: null,
  agency: POL,
};
const TEAM = [...demoPass().team, PATROL];
const heard = (memberId: string, more: Partial<Pass['briefing'][number]> = {}) => ({
  memberId,
  heardAt: null,
  byTitle: null,
  isMe: memberId === '1',
  mayHear: memberId === '1' || memberId === '4',
  ...more,
});
const BRIEFING = [
  heard('1'),
  heard('2', { heardAt: '2022-05-20T17:40:00Z', byTitle: 'Socialsekreterare 2' }),
  heard('3'),
  heard('4'),
];
const now = (pass: Partial<Pass>) => demoPass({ team: TEAM, briefing: BRIEFING, ...pass });

function passPage(pass: Partial<Pass> = {}) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: now(pass) },
        PlanAreas: { areas: demoPass().areas },
        HearBriefing: { hearBriefing: { id: 'pass-1' } },
      },
    },
  );
}

const PHONE = {
  id: 'jour',
  label: 'Socialjouren Lund',
  kind: 'SOCIAL_ON_CALL',
  phone: '040-628 04 11',
  hoursText: '',
  note: null,
  languages: [],
  testedOn: null,
  classification: 'P1',
  deputyId: null,
  siteIds: ['site-1'],
  shownUntil: null,
  hours: [],
  agency: { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: 'x', shortName: 'x' },
};

const NO_FLAGS: Pick<BriefingSheetFragment, 'flaggedTexts' | 'newWords' | 'mayWriteNewWords'> = {
  flaggedTexts: [],
  newWords: [],
  mayWriteNewWords: false,
};

function sheet(pass: Partial<Pass> = {}, flags: Partial<typeof NO_FLAGS> = {}) {
  const functions = [
    PHONE,
    {
      ...PHONE,
      id: 'direct',
      label: 'Teamets telefon',
      phone: '070-174 06 05',
      classification: 'P2',
    },
    {
      ...PHONE,
      id: 'elsewhere',
      label: 'En annan ort',
      phone: '042-10 00 00',
      siteIds: ['site-2'],
    },
  ];
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <BriefingPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id/genomgang',
      url: '/faltpass/FP-2022-003/genomgang',
      answers: {
        BriefingPage: { fieldPass: { ...NO_FLAGS, ...now(pass), ...flags } },
        CallSheet: {
          callSheet: {
            at: '2022-05-20T12:00:00Z',
            isPublic: false,
            site: { id: 'site-1', key: 'lund', name: 'Lund' },
            sites: [],
            holidays: [],
            functions,
          },
        },
        HearBriefing: () => refuse({ code: 'STEP_NOT_POSSIBLE' }),
      },
    },
  );
}

describe('the card on the pass page', () => {
  it('is not there before the plan is sent, nor when the team is back', async () => {
    await passPage({ state: 'RETURNED' });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { name: 'Genomgång' })).toBeNull();
  });

  it('has one’s own tap, and says who has heard', async () => {
    const { user, sent } = await passPage();
    await screen.findByText('1 av 4 har hört');
    await screen.findByText('kl. 19.40');
    await user.click(screen.getByRole('button', { name: 'Jag har hört' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'HearBriefing')).toMatchObject({
        variables: { input: { passId: 'pass-1', memberId: '1', heard: true } },
      }),
    );
  });

  it('lets a planner note it for a function without an account, and for no colleague', async () => {
    const { user, sent } = await passPage();
    await user.click(await screen.findByRole('button', { name: 'Yttre verksamhet 1 har hört' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'HearBriefing')).toMatchObject({
        variables: { input: { memberId: '4', heard: true } },
      }),
    );
    expect(screen.queryByRole('button', { name: /Socialsekreterare 2 har hört/ })).toBeNull();
  });

  it('says that one has heard, and takes it back', async () => {
    const { user, sent } = await passPage({
      briefing: [heard('1', { heardAt: '2022-05-20T17:45:00Z' }), ...BRIEFING.slice(1)],
    });
    await screen.findByText('Du har hört genomgången kl. 19.45');
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'HearBriefing')).toMatchObject({
        variables: { input: { memberId: '1', heard: false } },
      }),
    );
  });
});

describe('the sheet', () => {
  it('says who does what, when to break off and what is not decided', async () => {
    await sheet();
    await screen.findByText(/Socialtjänsten Lund: möter, lyssnar och erbjuder stöd/);
    await screen.findByText(/Polisen Lund: förebygger och utreder brott/);
    await screen.findByText(/Vem som helst i teamet kan avbryta/);
    await screen.findByText(/inte bestämt. Bestäm det nu/);
    expect(document.title).toBe('Genomgång FP-2022-003 – Stad till Stad');
  });

  it('has the town’s numbers, and no direct one outside the window of the team', async () => {
    await sheet();
    await screen.findByText('040-628 04 11');
    await screen.findByText('020-390 000');
    expect(screen.queryByText('070-174 06 05')).toBeNull();
    expect(screen.queryByText('042-10 00 00')).toBeNull();
  });

  it('has the direct number for the team of tonight', async () => {
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const [first, ...others] = TEAM;
    if (!first) throw new Error('Nobody is in the team.');
    await sheet({
      startsAt: at(-1),
      endsAt: at(4),
      team: [{ ...first, membershipId: demoViewer().membershipId }, ...others],
    });
    const line = (await screen.findByText('070-174 06 05')).closest('li') as HTMLElement;
    within(line).getByText(/bara för teamet/);
  });

  it('shows why a tap did not go through', async () => {
    const { user } = await sheet();
    await user.click(await screen.findByRole('button', { name: 'Jag har hört' }));
    await screen.findByText('Det går inte att göra nu. Ladda om sidan för att se vad som gäller.');
  });
});

describe('what was flagged of a pass that is ready or out', () => {
  it('is read by the team, marked, beside the new words; others have nothing of it', async () => {
    await sheet(
      {},
      {
        flaggedTexts: [{ id: 'f1', text: 'PASS_ABORT_CRITERIA', said: ['Om larmet tystnar'] }],
        newWords: [
          {
            id: 'w1',
            words: 'Vi går vid minsta tvekan',
            byTitle: 'Funktion 1',
            at: '2022-05-20T17:45:00Z',
          },
        ],
      },
    );
    await screen.findByRole('heading', { name: 'Anmält som fel innehåll' });
    await screen.findByText('Om larmet tystnar', { exact: false });
    await screen.findByText('Vi går vid minsta tvekan', { exact: false });
    expect(screen.queryByRole('button', { name: 'Skriv till teamet' })).toBeNull();
  });

  it('the leader writes new words', async () => {
    await sheet({}, { mayWriteNewWords: true });
    await screen.findByRole('button', { name: 'Skriv till teamet' });
  });
});
