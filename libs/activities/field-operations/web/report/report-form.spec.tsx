import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { asksBeforeLeaving } from '@stad/platform/web/testing/leaving.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import { COUNTERS, type Tally } from '../../rules/tally.js';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { returnedPass, step } from '../testing.js';

async function page(pass: Pass, answers: Answers = {}) {
  const rendered = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: { FieldPassPage: { fieldPass: pass }, ...answers },
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

const open = () => screen.getAllByRole('button', { name: 'Räkna samman' })[0] as HTMLElement;
const save = () => screen.getByRole('button', { name: 'Spara redovisningen' });

describe('adding up after a pass', () => {
  it('says while one types that the figures do not hold together, and refuses them', async () => {
    const { user, sent } = await page(returnedPass());
    await user.click(open());
    const talks = screen.getByLabelText('Samtal om stöd');
    await user.clear(talks);
    await user.type(talks, '3');
    await screen.findByText('Samtal om stöd kan inte vara fler än kontakterna (0).');
    expect(talks.getAttribute('aria-invalid')).toBeNull();
    await user.click(save());
    expect(talks.getAttribute('aria-invalid')).toBe('true');
    expect(sent.some((one) => one.name === 'SaveFieldReport')).toBe(false);
  });

  const none = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as unknown as Tally;
  const counted = (own: Parameters<typeof returnedPass>[0] = {}) => ({
    ...returnedPass({ countedInField: { ...none, contacts: 4, interpreterUsed: 1 }, ...own }),
    fieldCounts: [
      { counter: 'contacts', n: 4 },
      { counter: 'interpreterUsed', n: 1 },
      { counter: 'age.under18', n: 1 },
    ],
  });
  const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

  it('proposes what was tapped as totals, which one may change; the rest is not known', async () => {
    const { user, sent } = await page(counted());
    await user.click(open());
    expect([value('Kontakt'), value('Tolk'), value('Under 18'), value('Kvinna')]).toEqual([
      '4',
      '1',
      '1',
      '0',
    ]);
    screen.getByText('Siffrorna kommer från Ute nu.');
    screen.getByText('Vet inte: 3');
    await user.click(screen.getByRole('button', { name: 'Öka Under 18' }));
    await user.click(screen.getByRole('button', { name: 'Öka Kvinna' }));
    // Nobody tapped a sex: only the age stands otherwise than it was counted.
    screen.getByText('Räknat under Ute nu: Ålder: Under 18 1.');
    await user.click(screen.getByRole('button', { name: 'Använd siffrorna från Ute nu' }));
    expect([value('Under 18'), value('Kvinna')]).toEqual(['1', '1']);
    expect(sent.some((one) => one.name === 'SaveFieldReport')).toBe(false);
  });

  it('leaves what is saved as it is, and says what the phones have beside it', async () => {
    const breakdowns = {
      sex: { woman: 0, man: 0, other: 0, unknown: 2 },
      age: { under18: 0, from18To20: 0, from21: 2, unknown: 0 },
      acceptedBySex: { woman: 0, man: 0, other: 0, unknown: 0 },
      signs: { sexual: 0, labour: 0, unclear: 0 },
    };
    const tally = { ...none, contacts: 2 };
    const { user } = await page(counted({ version: 1, tally, breakdowns }));
    await user.click(open());
    expect([value('Kontakt'), value('Under 18'), value('21 eller äldre')]).toEqual(['2', '0', '2']);
    screen.getByText(/Kontakt 4, Tolk 1, Ålder: Under 18 1/);
  });

  it('keeps the figures when saving fails', async () => {
    const { user } = await page(returnedPass(), {
      SaveFieldReport: () => refuse({ code: 'STEP_NOT_POSSIBLE' }),
    });
    await user.click(open());
    await user.click(screen.getByRole('button', { name: 'Öka Kontakt' }));
    await user.click(save());
    await screen.findByText(/Det går inte att göra nu/);
    expect((screen.getByLabelText('Kontakt') as HTMLInputElement).value).toBe('1');
  });

  it.each([
    ['Behåll mitt', '1'],
    ['Ta deras', '2'],
  ])('shows both versions when a colleague saved meanwhile: %s', async (choice, contacts) => {
    const theirs = { version: 1, tally: { ...none, contacts: 2 } };
    let pass = returnedPass();
    const { user, sent } = await page(pass, {
      FieldPassPage: () => ({ fieldPass: pass }),
      SaveFieldReport: ({ input }) => {
        if ((input as { expectedVersion: number | null }).expectedVersion === 1) {
          return { saveFieldReport: { id: 'pass-1' } };
        }
        pass = returnedPass(theirs);
        return refuse({ code: 'CONFLICT' });
      },
    });
    await user.click(open());
    await user.click(screen.getByRole('button', { name: 'Öka Kontakt' }));
    await user.click(save());
    const both = within(await screen.findByRole('alert'));
    // Above a long form: one is taken there from the button below.
    await waitFor(() => expect(document.activeElement?.matches('.conflict-box')).toBe(true));
    // Only what differs, and nothing that says it a second time.
    expect(both.getAllByRole('definition').map((one) => one.textContent)).toEqual([
      'Du skrev: 1',
      'Sparat nu: 2',
    ]);
    expect(sent.filter((one) => one.name === 'SaveFieldReport')).toHaveLength(1);
    await user.click(both.getByRole('button', { name: choice }));
    if (choice === 'Ta deras') {
      expect(value('Kontakt')).toBe('2');
      await user.click(save());
    }
    await waitFor(() =>
      expect(sent.filter((one) => one.name === 'SaveFieldReport')).toHaveLength(2),
    );
    expect(sent.findLast((one) => one.name === 'SaveFieldReport')?.variables).toMatchObject({
      input: { expectedVersion: 1, tally: { contacts: Number(contacts) } },
    });
  });

  it('keeps the figures when one leaves the page and comes back, and asks before they are lost', async () => {
    const { user, goTo } = await page(returnedPass(), {
      SaveFieldReport: { saveFieldReport: { id: 'pass-1' } },
    });
    await user.click(open());
    expect(asksBeforeLeaving()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Öka Kontakt' }));
    expect(asksBeforeLeaving()).toBe(true);
    await goTo('/vem-ringer-jag');
    await goTo('/faltpass/FP-2022-003');
    await screen.findByRole('heading', { level: 1 });
    await user.click(open());
    expect((screen.getByLabelText('Kontakt') as HTMLInputElement).value).toBe('1');
    await user.click(save());
    await waitFor(() => expect(asksBeforeLeaving()).toBe(false));
  });

  it('says what the times of the evening give where other hours are saved', async () => {
    const hours = [
      { memberId: '1', functionTitle: 'Socialsekreterare 1', hours: 5, proposed: 3.75 },
      { memberId: '2', functionTitle: 'Socialsekreterare 2', hours: 5, proposed: 5 },
    ];
    const { user } = await page(returnedPass({ version: 1, hours }));
    await user.click(open());
    const late = screen.getByLabelText('Socialsekreterare 1');
    expect(screen.getAllByText(/Kvällens tider ger/)).toHaveLength(1);
    await user.clear(late);
    await user.type(late, '3,75');
    expect(screen.queryByText(/Kvällens tider ger/)).toBeNull();
  });

  it('takes a late time from a member, of that member alone', async () => {
    const pass = { ...returnedPass(), nextSteps: [step('presence')] };
    const { membershipId } = demoViewer();
    const own = pass.team.map((each, at) => ({
      ...each,
      membershipId: at === 1 ? membershipId : `other-${at}`,
    }));
    const { user, sent } = await page(
      { ...pass, team: own },
      {
        NotePresence: { notePresence: { id: 'pass-1' } },
      },
    );
    await user.click(
      screen.getByRole('button', { name: 'Ändra vem som kom senare eller gick tidigare' }),
    );
    await user.type(await screen.findByRole('textbox', { name: /^Kom/ }), '20.45');
    await user.click(screen.getByRole('button', { name: 'Spara tiderna' }));
    await waitFor(() => expect(sent.some((one) => one.name === 'NotePresence')).toBe(true));
    expect(sent.find((one) => one.name === 'NotePresence')?.variables).toMatchObject({
      input: {
        members: [{ memberId: '2', joinedAt: '2022-05-20T18:45:00.000Z', leftAt: null }],
      },
    });
  });

  it('sends zeros as a report, with the hours of the evening', async () => {
    const { user, sent } = await page(returnedPass(), {
      SaveFieldReport: { saveFieldReport: { id: 'pass-1' } },
    });
    await user.click(open());
    await user.click(save());
    await waitFor(() => expect(sent.some((one) => one.name === 'SaveFieldReport')).toBe(true));
    expect(sent.find((one) => one.name === 'SaveFieldReport')?.variables).toMatchObject({
      input: {
        expectedVersion: null,
        tally: { contacts: 0, supportConversations: 0 },
        hours: [
          { memberId: '1', hours: 5 },
          { memberId: '2', hours: 5 },
        ],
      },
    });
  });

  it('tells what is left to be unknown', async () => {
    const { user } = await page(returnedPass());
    await user.click(open());
    await user.clear(screen.getByLabelText('Kontakt'));
    await user.type(screen.getByLabelText('Kontakt'), '4');
    await user.clear(screen.getByLabelText('Kvinna'));
    await user.type(screen.getByLabelText('Kvinna'), '3');
    await screen.findByText('Vet inte: 1');
    await user.type(screen.getByLabelText('Kvinna'), '0');
    await screen.findByText('Tillsammans blir det fler än 4.');
  });

  it('corrects only with a reason', async () => {
    const locked = returnedPass({
      state: 'LOCKED',
      version: 1,
      lockedAt: '2022-05-21T08:00:00Z',
      lockedByTitle: 'Socialsekreterare 1',
    });
    const { user, sent } = await page(
      { ...locked, nextSteps: [step('correct')] },
      { CorrectFieldReport: { correctFieldReport: { id: 'pass-1' } } },
    );
    screen.getByText(/Låst 21 maj 2022 av Socialsekreterare 1/);
    await user.click(screen.getByRole('button', { name: 'Rätta' }));
    await user.click(screen.getByRole('button', { name: 'Öka Kontakt' }));
    await user.click(screen.getByRole('button', { name: 'Spara rättelsen' }));
    expect(await screen.findAllByText('Välj skäl till rättelsen.')).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('Skäl till rättelsen'), 'Vi räknade fel');
    await user.click(screen.getByRole('button', { name: 'Spara rättelsen' }));
    await waitFor(() => expect(sent.some((one) => one.name === 'CorrectFieldReport')).toBe(true));
    expect(sent.find((one) => one.name === 'CorrectFieldReport')?.variables).toMatchObject({
      input: { expectedVersion: 1, reason: 'MISCOUNTED', tally: { contacts: 1 } },
    });
  });
});
