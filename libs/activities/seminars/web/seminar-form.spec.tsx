import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { type RenderedPage, renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import ChangeSeminarPage from './change-seminar-page.js';
import PlanSeminarPage from './plan-seminar-page.js';
import { asPlanner, demoPlan } from './testing.js';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function fill({ user }: RenderedPage, texts: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(texts)) {
    await user.clear(field(label));
    await user.click(field(label));
    await user.paste(text);
  }
}

const PLAN = {
  Rubrik: 'Frukostseminarium',
  Syfte: 'Känna igen tecken',
  När: '2/6 8.30–10.30',
  Plats: 'Stadshuset',
  'Antal platser': '40',
};

const GOALS = [{ id: 'g1', title: 'Kunskapsseminarier' }];

describe('planning a seminar', () => {
  const open = async (answer: object) => {
    const page = await renderPage(asPlanner(<PlanSeminarPage />), {
      answers: { PlanSeminar: answer as never, PlanGoals: { goals: GOALS } },
    });
    await screen.findByRole('button', { name: 'Spara utkastet' });
    return page;
  };
  const plansOf = (page: RenderedPage) => page.sent.filter(({ name }) => name === 'PlanSeminar');
  const save = (page: RenderedPage) =>
    page.user.click(screen.getByRole('button', { name: 'Spara utkastet' }));

  it('asks for everything at once, in the order of the page, and sends nothing', async () => {
    const page = await open({});
    await save(page);
    const links = await screen.findAllByRole('link', { name: /^(Skriv|Välj)/ });
    expect(links.map((link) => link.textContent)).toEqual([
      'Skriv en rubrik.',
      'Skriv syftet på en rad.',
      'Skriv dag och tid, till exempel fre 20–01',
      'Skriv var seminariet hålls.',
      expect.stringMatching(/^Skriv ett antal platser mellan 1 och/),
    ]);
    expect(plansOf(page)).toEqual([]);
  });

  it.each([
    [{ När: '2/6 8.30–8' }, 'När', /Slutar det på eftermiddagen/],
    [{ När: '2/6 8.20–10.30' }, 'När', /hel kvart/],
    [{ När: '2022-12-24 8.30–10.30' }, 'När', /inom programmets tid/],
    [{ 'Antal platser': 'många' }, 'Antal platser', /antal platser mellan 1/],
  ])('refuses %j at its field and keeps what was typed', async (typed, label, text) => {
    const page = await open({});
    await fill(page, { ...PLAN, ...(typed as Record<string, string>) });
    await save(page);
    expect((await screen.findAllByText(text)).length).toBe(2);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(field('Rubrik').value).toBe('Frukostseminarium');
    expect(plansOf(page)).toEqual([]);
  });

  it('shows what the server finds in a text at that text', async () => {
    const problem = { code: 'PERSONAL_DATA_BLOCKED', field: 'title', params: { rule: 'X' } };
    const page = await open(() => refuse(problem));
    await fill(page, PLAN);
    await save(page);
    expect((await screen.findAllByText(/ett personnummer/)).length).toBe(2);
    expect(field('Rubrik').getAttribute('aria-invalid')).toBe('true');
    expect(field('Rubrik').value).toBe('Frukostseminarium');
  });

  it.each([
    ['Inget särskilt', null],
    ['Upptäcka', 'DETECT'],
  ])('says that it helps with: %s', async (label, aimTag) => {
    const page = await open({ planSeminar: { id: 's9' } });
    await fill(page, PLAN);
    await page.user.selectOptions(screen.getByLabelText(/^Bidrar till/), label);
    await save(page);
    expect(plansOf(page).at(-1)?.variables.input).toMatchObject({ aimTag });
  });

  it.each([
    ['Inget särskilt mål', null],
    ['Kunskapsseminarier', 'g1'],
  ])('says which goal it serves: %s', async (label, goalId) => {
    const page = await open({ planSeminar: { id: 's9' } });
    await fill(page, PLAN);
    await page.user.selectOptions(await screen.findByLabelText(/^Mål i programmet/), label);
    await save(page);
    expect(plansOf(page).at(-1)?.variables.input).toMatchObject({ goalId });
  });

  it('saves a draft in the chosen programme and goes to its page', async () => {
    const page = await open({ planSeminar: { id: 's9' } });
    await fill(page, PLAN);
    await save(page);
    expect(plansOf(page).at(-1)).toMatchObject({
      name: 'PlanSeminar',
      variables: {
        input: {
          siteId: 'site-1',
          programmeId: 'programme-1',
          kind: 'KNOWLEDGE',
          capacity: 40,
          startsAt: '2022-06-02T06:30:00.000Z',
          endsAt: '2022-06-02T08:30:00.000Z',
        },
      },
    });
    expect(page.address()).toBe('/seminarier/s9');
  });
});

describe('changing a seminar', () => {
  async function changed(latest: object) {
    let plan = demoPlan();
    let tries = 0;
    const page = await renderPage(asPlanner(<ChangeSeminarPage />), {
      path: '/seminarier/$id/andra',
      url: '/seminarier/s1/andra',
      answers: {
        PlanGoals: { goals: GOALS },
        SeminarToChange: () => ({ seminar: { id: 's1', ...plan } }),
        ChangeSeminar: () => {
          tries += 1;
          if (tries > 1) return { changeSeminar: { id: 's1' } };
          plan = demoPlan(latest);
          return refuse({ code: 'CONFLICT' });
        },
      },
    });
    await screen.findByLabelText('Rubrik');
    await fill(page, { Rubrik: 'Min rubrik' });
    await page.user.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await screen.findByText('Deras rubrik');
    return page;
  }

  const theirs = { version: 4, title: 'Deras rubrik' };
  const lastInput = (page: RenderedPage) =>
    page.sent.filter((one) => one.name === 'ChangeSeminar').at(-1)?.variables.input;

  it('shows both versions when somebody was quicker, and overwrites nothing', async () => {
    const page = await changed(theirs);
    expect(field('Rubrik').value).toBe('Min rubrik');
    expect(lastInput(page)).toMatchObject({ expectedVersion: 3, title: 'Min rubrik' });
  });

  it('sends mine again over theirs when I say so', async () => {
    const page = await changed(theirs);
    await page.user.click(screen.getByRole('button', { name: 'Behåll mitt' }));
    expect(lastInput(page)).toMatchObject({ expectedVersion: 4, title: 'Min rubrik' });
    expect(page.address()).toBe('/seminarier/s1');
  });

  it('shows both of the goal it serves, by its name', async () => {
    const page = await changed({ ...theirs, goal: { id: 'g1', title: 'Kunskapsseminarier' } });
    expect(lastInput(page)).toMatchObject({ goalId: null });
    expect(screen.getByText('Kunskapsseminarier', { selector: 'dd, td, p, span' })).toBeTruthy();
  });

  it('shows both of what it helps with', async () => {
    const page = await changed({ ...theirs, aimTag: null });
    expect(lastInput(page)).toMatchObject({ aimTag: 'DETECT' });
    expect(screen.getByText('Inget särskilt', { selector: 'dd, td, p, span' })).toBeTruthy();
  });

  it('puts theirs into the form when I take it', async () => {
    const page = await changed(theirs);
    await page.user.click(screen.getByRole('button', { name: 'Ta deras' }));
    expect(field('Rubrik').value).toBe('Deras rubrik');
    expect(screen.queryByText('Samma del har sparats sedan du öppnade den')).toBeNull();
  });
});
