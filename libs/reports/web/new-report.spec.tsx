import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { screen } from '@testing-library/react';
import NewReportPage from './new-report-page.js';
import { open } from './testing/open-report.js';

const programme = (...closingDays: string[]) => ({
  NewReportPage: { programme: { id: 'programme-1', closingDays } },
});
const PILOT = programme('2022-06-30', '2022-09-30');

const page = (answers: object, today = '2022-10-20') =>
  open(<NewReportPage />, { ...PILOT, ...answers }, { url: '/rapporter/ny', today });

const select = async (name: RegExp) =>
  (await screen.findByRole('combobox', { name })) as HTMLSelectElement;
const labelsOf = (list: HTMLSelectElement) => [...list.options].map(({ text }) => text);

type Opened = Awaited<ReturnType<typeof page>>;
async function fill({ user }: Opened) {
  await user.click(await screen.findByRole('radio', { name: /^Slutrapport/ }));
  await user.type(screen.getByRole('textbox', { name: 'Rubrik' }), 'Slutrapport 2022');
  await user.type(screen.getByRole('textbox', { name: /^Ska vara inne/ }), '2022-10-31');
}
const send = ({ user }: Opened) =>
  user.click(screen.getByRole('button', { name: 'Skapa rapporten' }));
const input = ({ sent }: Opened) =>
  sent.findLast(({ name }) => name === 'CreateReport')?.variables['input'];

describe('a new report', () => {
  it('asks for kind, title and due date, and sends nothing before', async () => {
    const opened = await page({});
    await select(/^Perioden slutar/);
    await send(opened);
    expect((await screen.findAllByText('Välj vilken typ av rapport det är.')).length).toBe(2);
    expect(input(opened)).toBeUndefined();
  });

  it('begins after a closing day and ends on one: those behind and those ahead', async () => {
    await page({}, '2022-07-15');
    expect(labelsOf(await select(/^Perioden börjar/))).toEqual(['1 april 2022', '1 juli 2022']);
    const to = await select(/^Perioden slutar/);
    expect(labelsOf(to)).toEqual(['30 juni 2022', '30 september 2022', 'Annan dag']);
    expect([...to.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'Har varit',
      'Kommer',
    ]);
    expect(to.value).toBe('2022-06-30');
    expect(screen.queryByRole('textbox', { name: /^Vilken dag/ })).toBeNull();
  });

  it('has no other day once the programme is over', async () => {
    await page({});
    expect(labelsOf(await select(/^Perioden slutar/))).toEqual([
      '30 juni 2022',
      '30 september 2022',
    ]);
  });

  it('is sent with the days that were chosen', async () => {
    const opened = await page({ CreateReport: { createReport: { id: 'r2' } } });
    await fill(opened);
    await opened.user.selectOptions(await select(/^Perioden börjar/), '2022-07-01');
    await send(opened);
    expect(input(opened)).toMatchObject({
      ...{ kind: 'FINAL_REPORT', siteId: null, dueOn: '2022-10-31' },
      ...{ periodFrom: '2022-07-01', periodTo: '2022-09-30' },
    });
  });

  it('says at the list when it would run backwards', async () => {
    const opened = await page({});
    await fill(opened);
    await opened.user.selectOptions(await select(/^Perioden börjar/), '2022-07-01');
    await opened.user.selectOptions(await select(/^Perioden slutar/), '2022-06-30');
    await send(opened);
    expect((await screen.findAllByText('Perioden slutar före den börjar.')).length).toBe(2);
    expect(input(opened)).toBeUndefined();
  });

  it('takes another day that is ahead, and says which closings there are near one that is not', async () => {
    const opened = await page({ CreateReport: { createReport: { id: 'r2' } } }, '2022-07-15');
    await fill(opened);
    await opened.user.selectOptions(await select(/^Perioden slutar/), 'Annan dag');
    await send(opened);
    expect(
      (await screen.findAllByText(/^Skriv en dag|^Skriv ett datum|^Välj en dag/)).length,
    ).toBeGreaterThan(0);
    const day = screen.getByRole('textbox', { name: /^Vilken dag/ });
    await opened.user.type(day, '2022-09-10');
    await send(opened);
    const sentence =
      'Rapporten måste sluta på en avstämningsdag: 30 juni 2022 eller 30 september 2022.';
    expect((await screen.findAllByText(sentence)).length).toBe(2);
    expect(input(opened)).toBeUndefined();
    await opened.user.clear(day);
    await opened.user.type(day, '2022-08-20');
    await send(opened);
    expect(input(opened)).toMatchObject({ periodFrom: '2022-04-01', periodTo: '2022-08-20' });
  });

  it('says what the server knows better', async () => {
    const params = { before: '2022-06-30', after: 'NONE' };
    const opened = await page({
      CreateReport: refuse({ code: 'NOT_A_CLOSING_DAY', field: 'periodTo', params }),
    });
    await fill(opened);
    await send(opened);
    const sentence = 'Rapporten måste sluta på en avstämningsdag. Den närmaste är 30 juni 2022.';
    expect((await screen.findAllByText(sentence)).length).toBe(2);
  });

  it('reads the same in English', async () => {
    await open(<NewReportPage />, PILOT, {
      url: '/rapporter/ny',
      today: '2022-07-15',
      language: 'en',
    });
    expect(labelsOf(await select(/^The period ends/))).toEqual([
      ...['30 June 2022', '30 September 2022', 'Another day'],
    ]);
  });
});
