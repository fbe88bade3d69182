import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import GoalsPage from './goals-page.js';
import { defined, goal } from './testing.js';

const unit = (text: string) => ({ unit: { sv: text, en: text } });
const figures = [
  { definition: defined('K01', 'OUTPUTS', unit('deltagare')) },
  { definition: defined('K09', 'ACTIVITIES', unit('fältpass')) },
  { definition: defined('K20', 'ACTIVITIES', { wanted: 'NONE' }) },
];
const withoutRecords = [defined('K16', 'MEDIUM_TERM', { wanted: 'LESS', ...unit('minuter') })];
const one = goal(
  { id: 'g1', version: 3, position: 4, siteId: null, kpi: 'K09', target: 12.5, planToDate: 3 },
  {},
);

function open(answers: object, url = '/uppfoljning/mal') {
  const page = (
    <ViewerProvider viewer={demoViewer({ permissions: ['goal:set'] })}>
      <GoalsPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning/mal',
    url,
    answers: { GoalsPage: { progress: { goals: [one], figures, withoutRecords } }, ...answers },
  });
}

const press = (name: string) => screen.findByRole('button', { name });

describe('the goals of a programme', () => {
  it('are listed with their figure, and an empty list says what will be there', async () => {
    await open({});
    const line = await screen.findByRole('row', { name: /^Fördjupning/ });
    expect(line.textContent).toMatch(/K09.*3.*12,5 medarbetare.*Hela programmet/);
  });

  it('from before on whom one meets have no number, and the page says what to do', async () => {
    const bare = goal(
      { id: 'g1', version: 1, position: 1, kpi: 'K12', target: null, planToDate: null },
      { standing: 'NO_TARGET', missing: 0 },
    );
    await open({ GoalsPage: { progress: { goals: [bare], figures, withoutRecords } } });
    const line = await screen.findByRole('row', { name: /^Fördjupning/ });
    expect(line.textContent).toMatch(/K12ingetinget/);
    expect(
      screen.getByText(/sätts inget mål.*Ta bort det, eller välj en annan siffra/),
    ).toBeTruthy();
  });

  it('say everything that is wrong with a new one at once, and send nothing', async () => {
    const { user, sent } = await open({}, '/uppfoljning/mal?mal=nytt');
    await user.click(await press('Spara målet'));
    expect(await screen.findByText(/^5 saker behöver rättas/)).toBeTruthy();
    for (const text of ['Skriv en rubrik.', 'Välj en siffra som målet mäts mot.']) {
      expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    }
    expect(sent.filter(({ name }) => name === 'AddGoal')).toEqual([]);
  });

  it('offer only figures that may be a goal, along the chain, and their unit', async () => {
    const { user } = await open({}, '/uppfoljning/mal?mal=nytt');
    const select = (await screen.findByLabelText('Siffra som målet mäts mot')) as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['', 'K09', 'K01', 'K16']);
    await user.selectOptions(select, 'K09');
    const field = screen.getByLabelText('Enhet') as HTMLInputElement;
    expect(field.value).toBe('fältpass');
    await user.clear(field);
    await user.type(field, 'pass');
    await user.selectOptions(select, 'K01');
    expect(field.value).toBe('pass');
    expect(screen.getByRole('radio', { name: 'antalet aktiviteter' })).toBeTruthy();
    await user.selectOptions(select, 'K16');
    expect(screen.getByLabelText('Mål, högst')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'antalet aktiviteter' })).toBeNull();
  });

  it('are added last, of the town that was chosen', async () => {
    const { user, sent } = await open(
      { AddGoal: { addGoal: { id: 'g2' } } },
      '/uppfoljning/mal?mal=nytt',
    );
    await user.type(await screen.findByLabelText('Målet i ord'), 'Seminarier');
    await user.selectOptions(screen.getByLabelText('Siffra som målet mäts mot'), 'K01');
    await user.click(screen.getByRole('radio', { name: 'antalet aktiviteter' }));
    await user.type(screen.getByLabelText('Mål, minst'), '6');
    await user.type(screen.getByLabelText('Plan till i dag'), '1,5');
    await user.click(screen.getByRole('radio', { name: 'Lund' }));
    await user.click(await press('Spara målet'));
    await press('Lägg till ett mål');
    expect(sent.find(({ name }) => name === 'AddGoal')?.variables).toMatchObject({
      input: {
        programmeId: 'programme-1',
        siteId: 'site-1',
        title: 'Seminarier',
        kpi: 'K01',
        measure: 'ACTIVITIES',
        unit: 'deltagare',
        target: 6,
        planToDate: 1.5,
        position: 5,
      },
    });
  });

  it('are changed over the version one has read, and keep their place', async () => {
    const { user, sent } = await open({ ChangeGoal: { changeGoal: { id: 'g1', version: 4 } } });
    await user.click(await press('Ändra målet Fördjupning'));
    const target = await screen.findByLabelText('Mål, minst');
    expect((target as HTMLInputElement).value).toBe('12,5');
    await user.clear(target);
    await user.type(target, '14');
    await user.click(await press('Spara målet'));
    await press('Lägg till ett mål');
    expect(sent.find(({ name }) => name === 'ChangeGoal')?.variables).toMatchObject({
      input: { goalId: 'g1', expectedVersion: 3, target: 14, planToDate: 3, position: 4 },
    });
  });

  it('are removed when one has said so twice; a refusal is told', async () => {
    const { user, sent } = await open(
      { RemoveGoal: () => refuse({ code: 'NOT_AVAILABLE' }) },
      '/uppfoljning/mal?mal=g1',
    );
    await user.click(await press('Ta bort målet'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/”Fördjupning” försvinner ur uppföljningen/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ta bort målet' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'RemoveGoal')?.variables).toMatchObject({
      input: { goalId: 'g1' },
    });
  });
});
