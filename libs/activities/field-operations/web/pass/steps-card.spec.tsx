import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { demoPass, POL, step } from '../testing.js';
import type { Pass } from './pass.js';
import PassPage from './pass-page.js';

/** The page of a pass that changes each time a step is taken. */
async function page(pass: () => Pass, taken: Readonly<Record<string, () => object>>) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: () => ({ fieldPass: pass() }),
        PlanAreas: { areas: demoPass().areas },
        ...taken,
      },
    },
  );
}

const lacks = (code: string) => ({
  code,
  field: 'team',
  who: 'Socialtjänsten Lund',
  from: null,
  to: null,
});

const places = () =>
  [...document.querySelectorAll('.step-list > li')].map((row) => row.textContent?.trim());

/** A pass that was to begin a quarter of an hour ago. */
const nearNow = () => ({
  startsAt: new Date(Date.now() - 900_000).toISOString(),
  endsAt: new Date(Date.now() + 4 * 3_600_000).toISOString(),
});

describe('the steps of a pass', () => {
  it('do not tell a go-ahead as given that has fallen since the page was opened', async () => {
    const goAhead = (isInForce: boolean) => ({
      ...{ id: 'g1', at: '2022-05-20T13:05:00Z', byTitle: 'Enhetschef', deputyFor: null },
      ...{ decision: 'GIVEN', forStartAt: null, how: 'SIGNED_IN', inForce: isInForce },
      ...{ notedByTitle: null, conditions: [] },
      voidReasons: isInForce ? [] : ['PLAN_CHANGED'],
      voidedAt: isInForce ? null : '2022-05-20T15:00:00Z',
    });
    let isGiven = true;
    const pass = () =>
      demoPass({
        employers: [
          {
            ...{ agency: demoPass().owner, checkedAt: null, riskAssessed: true, riskBand: null },
            deputies: [],
            goAhead: goAhead(isGiven),
          },
        ],
        nextSteps: isGiven ? [step('briefing')] : [step('giveGoAhead'), step('briefing')],
      });
    const { user } = await page(pass, {
      MarkBriefing: () => {
        isGiven = false;
        return { markBriefing: { id: 'pass-1' } };
      },
    });
    await screen.findByText('Klartecken givet', { exact: false });
    await user.click(await screen.findByRole('button', { name: 'Genomgången är gjord' }));
    await screen.findByRole('button', { name: 'Ge klartecken' });
    expect(screen.queryByText('Klartecken givet', { exact: false })).toBeNull();
  });

  it('ask before a start hours after its time', async () => {
    const startsAt = new Date(Date.now() - 10 * 3_600_000).toISOString();
    const endsAt = new Date(Date.now() - 5 * 3_600_000).toISOString();
    const { user, sent } = await page(
      () => demoPass({ startsAt, endsAt, nextSteps: [step('start')] }),
      { StartPass: () => ({ startPass: { id: 'pass-1' } }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Starta passet' }));
    await screen.findByText(/Den planerade starten är 10 timmar/);
    await user.click(screen.getByRole('button', { name: 'Starta ändå nu' }));
    await act(() => heldActs.now('start pass-1'));
    expect(sent.filter(({ name }) => name === 'StartPass')).toMatchObject([
      { variables: { input: { passId: 'pass-1', late: true } } },
    ]);
  });

  it('stay as done once they are taken, and no other takes their room', async () => {
    const base = demoPass();
    let done = false;
    const pass = () =>
      demoPass({
        progress: { ...base.progress, briefingDoneAt: done ? '2022-05-20T17:30:00Z' : null },
        nextSteps: done
          ? [step('answerCheck'), step('start'), step('cancel')]
          : [step('answerCheck'), step('briefing'), step('start', false), step('cancel')],
      });
    const { user, sent } = await page(pass, {
      MarkBriefing: () => {
        done = true;
        return { markBriefing: { id: 'pass-1' } };
      },
    });
    const button = await screen.findByRole('button', { name: 'Genomgången är gjord' });
    expect(places()).toEqual(['Kolla inför passet', 'Genomgången är gjord', 'Ställ in passet']);
    // A fast second click is the same click.
    await user.dblClick(button);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Genomgången är gjord' })).toBeNull(),
    );
    expect(places()).toEqual([
      'Kolla inför passet',
      'Genomgången är gjord 20/5 19.30',
      'Starta passet',
      'Ställ in passet',
    ]);
    expect(sent.filter((one) => one.name === 'MarkBriefing')).toHaveLength(1);
  });

  it('point out no other one while a step can still be taken back', async () => {
    const nextSteps = [step('answerCheck'), step('start'), step('cancel')];
    const { user } = await page(() => demoPass({ ...nearNow(), nextSteps }), {});
    await user.click(await screen.findByRole('button', { name: 'Starta passet' }));
    await screen.findByText('väntar tio sekunder, går att ångra');
    expect(document.querySelector('.step-list .button--primary')).toBeNull();
  });

  it.each<[string, Pass['nextSteps'], string[]]>([
    [
      'the first that is possible now',
      [step('send', false), step('answer'), step('start')],
      ['Svara på inbjudan'],
    ],
    ['nothing when all of it waits for somebody', [step('send', false), step('start', false)], []],
    ['nothing beside the evening', [step('start', false), step('repeat'), step('cancel')], []],
    ['a start that is near', [step('start'), step('cancel')], ['Starta passet']],
  ])('fill %s', async (_, nextSteps, filled) => {
    await page(() => demoPass({ nextSteps }), {});
    await screen.findByRole('heading', { name: 'Nästa steg' });
    const buttons = [...document.querySelectorAll('.step-list .button--primary')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(filled);
  });

  it('ask before a start hours before its time, and do not fill it', async () => {
    const startsAt = new Date(Date.now() + 6 * 3_600_000).toISOString();
    const endsAt = new Date(Date.now() + 9 * 3_600_000).toISOString();
    const nextSteps = [step('start'), step('cancel')];
    const { user, sent } = await page(() => demoPass({ startsAt, endsAt, nextSteps }), {
      StartPass: () => ({ startPass: { id: 'pass-1' } }),
    });
    const button = await screen.findByRole('button', { name: 'Starta passet' });
    expect(button.classList).not.toContain('button--primary');
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/Det är (6 timmar|5 timmar och \d+ minuter) kvar till starten/);
    await user.click(dialog.getByRole('button', { name: 'Gå tillbaka' }));
    expect(screen.queryByText('väntar tio sekunder, går att ångra')).toBeNull();
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Starta ändå nu' }));
    await act(() => heldActs.now('start pass-1'));
    expect(sent.filter(({ name }) => name === 'StartPass')).toMatchObject([
      { variables: { input: { passId: 'pass-1', early: true } } },
    ]);
  });

  it('tell what was done before one came, each in a line with its time and function', async () => {
    const base = demoPass();
    await page(
      () =>
        demoPass({
          progress: { ...base.progress, briefingDoneAt: '2022-05-20T17:30:00Z' },
          nextSteps: [step('start')],
        }),
      {},
    );
    await screen.findByRole('heading', { name: 'Nästa steg' });
    const told = [...document.querySelectorAll('.steps__told li')];
    expect(told.map(({ textContent }) => textContent)).toEqual([
      'Planen skickad 18/5 10.00, Socialsekreterare 1',
      'Genomgången är gjord 20/5 19.30',
    ]);
    expect(places()).toEqual(['Starta passet']);
  });

  it('say on whom they wait and since when, before anybody presses', async () => {
    const base = demoPass();
    const missing = [
      { code: 'GO_AHEAD_MISSING', field: null, who: 'Polisen Lund' },
      { code: 'BRIEFING_MISSING', field: null, who: 'Socialsekreterare 1, Socialtjänsten Lund' },
    ];
    const officer = { ...base.team[1], id: '4', agency: POL, functionTitle: 'Samverkanspolis 1' };
    await page(
      () =>
        demoPass({
          team: [...base.team, officer as Pass['team'][number]],
          nextSteps: [step('start', false, missing)],
        }),
      {},
    );
    await screen.findByText('Väntar på Polisen Lund (Samverkanspolis 1) sedan 18/5 10.00');
    screen.getByText('Väntar på Socialsekreterare 1, Socialtjänsten Lund');
    const fold = screen.getByText('Polisen Lund har inte gett klartecken.').closest('details');
    expect(fold?.open).toBe(false);
  });

  it('say of what they wait for who gives it, and how', async () => {
    const missing = [{ code: 'PASS_CHECK_MISSING', field: null, who: 'Frälsningsarmén' }];
    await page(() => demoPass({ nextSteps: [step('giveGoAhead', false, missing)] }), {});
    await screen.findByText('Frälsningsarmén behöver göra kollen inför passet, samma dag.');
    await screen.findByText(
      'Någon hos Frälsningsarmén svarar på fem frågor under Kolla inför passet.',
    );
  });
});

describe('Klart för start', () => {
  it('says of each line what is missing, who gives it and how, and leads there', async () => {
    const { user } = await page(
      () =>
        demoPass({
          team: [],
          readiness: [
            {
              line: 'GO_AHEAD',
              done: false,
              missing: [lacks('NOBODY_IN_FIELD')],
            },
          ],
        }),
      { TeamDirectory: () => ({ directory: { total: 0, rows: [] } }) },
    );
    await screen.findByText('Ingen är vald i fält än.');
    await screen.findByText(/Socialtjänsten Lund väljer teamet under Vilka/);
    await user.click(screen.getByRole('button', { name: 'Öppna Vilka' }));
    await screen.findByLabelText(/^Lägg till i teamet/);
  });

  it('says in which hours nobody answers', async () => {
    const gap = { ...lacks('NOBODY_ANSWERS'), field: null, who: 'Frälsningsarmén' };
    const missing = [{ ...gap, from: '20:00', to: '24:00' }, gap];
    await page(() => demoPass({ readiness: [{ line: 'WHO_ANSWERS', done: false, missing }] }), {});
    await screen.findByText('Ingen från Frälsningsarmén svarar 20\u2060–\u206024.');
    await screen.findByText('Ingen från Frälsningsarmén svarar under passet.');
    const way = screen.getByRole('link', { name: 'Till jourschemat v. 20' });
    expect(way.getAttribute('href')).toMatch(/^\/ring\/jour\?.*v=2022-20/);
  });

  it('has no way for somebody who cannot change the plan', async () => {
    await page(
      () =>
        demoPass({
          nextSteps: [step('answer')],
          readiness: [
            {
              line: 'WHO',
              done: false,
              missing: [lacks('TEAM_TOO_SMALL')],
            },
          ],
        }),
      {},
    );
    await screen.findByText('Socialtjänsten Lund lägger till någon under Vilka.');
    expect(screen.queryByRole('button', { name: 'Öppna Vilka' })).toBeNull();
  });
});

describe('clashes', () => {
  it('say how bad it is, why, and what one can do', async () => {
    const { user } = await page(
      () =>
        demoPass({
          clashes: [
            {
              key: 'REST_TOO_SHORT:1:AFTER',
              code: 'REST_TOO_SHORT',
              severity: 'SERIOUS',
              remedy: 'WHO',
              who: 'Socialsekreterare 1, Socialtjänsten Lund',
              hours: 8.5,
              side: 'AFTER',
              memberId: '1',
              keepReasons: [],
              kept: null,
            },
            {
              key: 'RED_DAY:2022-05-26',
              code: 'RED_DAY',
              severity: 'NOTE',
              remedy: 'WHEN',
              who: 'Kristi himmelsfärdsdag',
              hours: null,
              side: null,
              memberId: null,
              keepReasons: [],
              kept: null,
            },
          ],
        }),
      {},
    );
    await screen.findByText(/får bara 8,5 timmars vila efter passet. Det ska vara minst 11./);
    await screen.findByText('Sluta tidigare, flytta arbetet efter passet, eller välj någon annan.');
    await screen.findByText(/Passet är på Kristi himmelsfärdsdag, som är röd dag./);
    await screen.findByText('Räknar bara det som finns i portalen.');
    await user.click(screen.getByRole('button', { name: 'Flytta passet' }));
    await screen.findByLabelText('När');
  });
});
