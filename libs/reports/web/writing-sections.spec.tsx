import { EditorView } from '@codemirror/view';
import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { asksBeforeLeaving } from '@stad/platform/web/testing/leaving.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { aReport, aSection, aValue } from './testing/answers.js';
import { openReport, openReportOn } from './testing/open-report.js';

const saveSection = { name: 'Spara avsnittet' };

/** The text as it is stored; chips stand for parts of it. */
async function textEditor() {
  const field = await screen.findByRole('textbox', { name: 'Text' });
  const view = EditorView.findFromDOM(field) as EditorView;
  return {
    field,
    text: () => view.state.doc.toString(),
    goTo: (from: number, to = from) =>
      act(() => view.dispatch({ selection: { anchor: from, head: to } })),
    /** At the end, or over what is marked. */
    type: (text: string) => act(() => view.dispatch(view.state.replaceSelection(text))),
  };
}

describe('what stands below a text by itself', () => {
  const activitySums = [
    {
      ...{ section: 4, heading: 'Studiebesök i perioden', note: null },
      lines: [{ label: 'Deltagare', value: '9', parts: 'Polisen Lund 3' }],
    },
    { section: 11, heading: 'Lärdomar', note: 'Hittills.', lines: [] },
  ];

  it.each([
    ['4', ['Studiebesök i perioden']],
    ['11', ['Lärdomar']],
    ['2', []],
  ])('is read in section %s alone', async (number, headings) => {
    const sections = [aSection({ number: Number(number) })];
    await openReport({ sections, activitySums });
    await textEditor();
    expect(
      screen.queryAllByRole('table').map((table) => table.querySelector('caption')?.textContent),
    ).toEqual(headings);
  });
});

describe('writing a section', () => {
  it('keeps a text that is too long, and says how long it may be', async () => {
    const { user, sent } = await openReport({
      sections: [aSection({ number: 2, body: 'Sju ord', longest: 10 })],
    });
    const { goTo, type, text } = await textEditor();
    goTo('Sju ord'.length);
    type(' och några till');
    await user.click(screen.getByRole('button', saveSection));
    expect((await screen.findAllByText('Skriv kortare, högst 10 tecken.')).length).toBeGreaterThan(
      0,
    );
    expect(text()).toBe('Sju ord och några till');
    expect(sent.map(({ name }) => name)).toEqual(['ReportPage']);
  });

  it('says at the field that a text points out a person', async () => {
    const { user } = await openReport(
      { sections: [aSection()] },
      {
        WriteSection: refuse({
          code: 'PERSONAL_DATA_BLOCKED',
          field: 'body',
          params: { rule: 'PERSONAL_NUMBER' },
        }),
      },
    );
    const { field, type, text } = await textEditor();
    type('1');
    await user.click(screen.getByRole('button', saveSection));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(text()).toBe('1');
  });

  it('says that a frozen report cannot be changed, and keeps the text', async () => {
    const { user } = await openReport(
      { sections: [aSection()] },
      { WriteSection: refuse({ code: 'REPORT_FROZEN' }) },
    );
    const { type, text } = await textEditor();
    type('Nytt');
    await user.click(screen.getByRole('button', saveSection));
    expect(await screen.findByText(/fastställd och går inte att ändra/)).toBeTruthy();
    expect(text()).toBe('Nytt');
  });

  it('asks which text to keep when two have saved, and sends mine over theirs', async () => {
    let theirs = aSection({ body: 'Från början' });
    let isRefused = false;
    const { user, sent } = await openReport(
      {},
      {
        ReportPage: () => ({ progressReport: aReport({ sections: [theirs] }) }),
        WriteSection: () => {
          if (isRefused)
            return { writeSection: { id: 'r1', sections: [{ number: 1, version: 9 }] } };
          isRefused = true;
          theirs = aSection({ body: 'Deras text', version: 8 });
          return refuse({ code: 'CONFLICT' });
        },
      },
    );
    const { goTo, type, text } = await textEditor();
    goTo(0, text().length);
    type('Min text');
    await user.click(screen.getByRole('button', saveSection));
    const choice = await screen.findByRole('alert');
    expect(within(choice).getByText(/Deras text/)).toBeTruthy();
    expect(choice.parentElement).toBe(document.activeElement);
    expect(text()).toBe('Min text');
    await user.click(within(choice).getAllByRole('button')[0] as HTMLElement);
    await waitFor(() =>
      expect(sent.filter(({ name }) => name === 'WriteSection').at(-1)?.variables).toMatchObject({
        input: { reportId: 'r1', number: 1, expectedVersion: 8, body: 'Min text' },
      }),
    );
    // Once more, over what one saved oneself.
    await screen.findByText('Avsnittet är sparat.');
    type(' igen');
    await user.click(screen.getByRole('button', saveSection));
    await waitFor(() =>
      expect(sent.filter(({ name }) => name === 'WriteSection').at(-1)?.variables).toMatchObject({
        input: { expectedVersion: 9 },
      }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what is typed when one goes to another section and back', async () => {
    const { user } = await openReport({ sections: [aSection(), aSection({ number: 2 })] });
    (await textEditor()).type('Halvskrivet');
    await user.click(screen.getByRole('button', { name: /^2 Sammanfattning/ }));
    expect(await screen.findByRole('heading', { name: '2 Sammanfattning' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^1 Grunduppgifter.*inte sparat/ }));
    await waitFor(async () => expect((await textEditor()).text()).toBe('Halvskrivet'));
  });

  it('keeps what is typed when one leaves the page and comes back, and asks before it is lost', async () => {
    const { user, goTo } = await openReport(
      { sections: [aSection()] },
      { WriteSection: { writeSection: { id: 'r1', sections: [{ number: 1, version: 4 }] } } },
    );
    expect(asksBeforeLeaving()).toBe(false);
    (await textEditor()).type('Halvskrivet');
    expect(asksBeforeLeaving()).toBe(true);
    await goTo('/rapporter');
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull();
    await goTo('/rapporter/r1');
    await waitFor(async () => expect((await textEditor()).text()).toBe('Halvskrivet'));
    await user.click(screen.getByRole('button', saveSection));
    expect(await screen.findByText('Avsnittet är sparat.')).toBeTruthy();
    expect(asksBeforeLeaving()).toBe(false);
  });

  it('says quietly how long the sentences are', async () => {
    await openReport({ sections: [aSection({ body: 'Vi var ute. Alla kom hem.' })] });
    const { goTo, type, text } = await textEditor();
    expect(screen.getByText('Läsbarhet: 3 ord per mening')).toBeTruthy();
    goTo(0, text().length);
    type('Under perioden nådde vi ⟦K01⟧ deltagare.');
    expect(await screen.findByText('Läsbarhet: 6 ord per mening')).toBeTruthy();
  });

  it('puts a chosen figure where the cursor is, and reads it with its source', async () => {
    const { user } = await openReport({
      sections: [aSection({ body: 'Vi nådde  deltagare.' })],
      values: [aValue('K01', 102)],
    });
    const { field, text, goTo } = await textEditor();
    goTo(9);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sätt in en siffra' }), '⟦K01⟧');
    await user.click(screen.getByRole('button', { name: 'Sätt in' }));
    expect(text()).toBe('Vi nådde ⟦K01⟧ deltagare.');
    expect(field.textContent).toBe('Vi nådde 102 deltagare.');
    const preview = screen.getByRole('region', { name: 'Så läses avsnittet' });
    expect(within(preview).getAllByText('102')).toHaveLength(2);
    expect(
      within(preview).getByText(
        'K01 Deltagare, 2022-04-01 till 2022-09-30, version 1. Källa: Närvaro på seminarier.',
        { exact: false },
      ),
    ).toBeTruthy();
  });

  it('reads where the figure at the cursor comes from', async () => {
    await openReport({
      sections: [aSection({ body: 'Vi nådde ⟦K01⟧.' })],
      values: [aValue('K01', 102)],
    });
    const { goTo } = await textEditor();
    const read = () => screen.getAllByRole('status').map((each) => each.textContent);
    expect(read().join()).not.toMatch(/^K01/m);
    goTo('Vi nådde ⟦K01⟧'.length);
    expect(read()).toContainEqual(
      expect.stringMatching(/^K01 Deltagare, .* Källa: Närvaro på seminarier\.$/),
    );
    goTo(0);
    expect(read().join()).not.toMatch(/^K01/m);
  });

  it('asks for the source of a number that is typed, and puts it into the text', async () => {
    const { user } = await openReport({
      sections: [aSection({ body: 'Den 14 juni kom 66 av 70.' })],
    });
    const { text } = await textEditor();
    expect(screen.getByRole('heading', { name: '2 siffror utan källa' })).toBeTruthy();
    const give = () => screen.getByRole('button', { name: 'Lägg till källa till 66' });
    await user.type(screen.getByRole('textbox', { name: 'Källa till 66' }), 'ab');
    await user.click(give());
    expect(screen.getByText(/minst tre tecken/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Källa till 66' }), 'c-listan');
    await user.click(give());
    expect(text()).toBe('Den 14 juni kom ⟦66|abc-listan⟧ av 70.');
    expect(screen.getByRole('heading', { name: '1 siffra utan källa' })).toBeTruthy();
    const preview = screen.getByRole('region', { name: 'Så läses avsnittet' });
    expect(within(preview).getByText(/Skriven för hand\. Källa: abc-listan\./)).toBeTruthy();
  });

  it('says which figure of a text does not exist', async () => {
    await openReport({ sections: [aSection({ body: 'Vi nådde ⟦K03⟧.' })], values: [] });
    expect(await screen.findByText(/^K03 finns inte i rapportens period/)).toBeTruthy();
  });
});

describe('fetched figures', () => {
  const fetched = (...values: object[]) => ({ fetchedAt: '2022-06-30T07:12:00.000Z', values });
  const body = 'Vi nådde ⟦K01⟧.';

  it('says that nothing is different', async () => {
    await openReport({
      sections: [aSection({ body })],
      values: [aValue('K01', 102)],
      fetched: fetched(aValue('K01', 102)),
    });
    expect(await screen.findByText(/hämtades 30 jun.* 09\.12\. De är desamma/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Uppdatera siffror' })).toBeNull();
  });

  it('reads the fetched number until the difference was seen and taken', async () => {
    let seen = 66;
    const { user, sent } = await openReport(
      {},
      {
        ReportPage: () => ({
          progressReport: aReport({
            sections: [aSection({ body })],
            values: [aValue('K01', 102)],
            fetched: fetched(aValue('K01', seen)),
          }),
        }),
        FetchReportFigures: () => {
          seen = 102;
          return { fetchReportFigures: { id: 'r1' } };
        },
      },
    );
    const { field } = await textEditor();
    expect(field.textContent).toBe('Vi nådde 66.');
    const row = screen.getByRole('row', { name: /K01 Deltagare/ });
    expect(row.textContent).toMatch(/66.*102/);
    await user.click(screen.getByRole('button', { name: 'Uppdatera siffror' }));
    await waitFor(() => expect(field.textContent).toBe('Vi nådde 102.'));
    expect(screen.queryByRole('row', { name: /K01 Deltagare/ })).toBeNull();
    expect(sent.find(({ name }) => name === 'FetchReportFigures')?.variables).toMatchObject({
      input: { reportId: 'r1' },
    });
  });

  const about = (asOf: string | null) => ({ ...aValue('K12', 16), asOf });
  const ofPeople = (asOf: string | null) => ({
    sections: [aSection({ body: '⟦K12⟧ kontakter.' })],
    values: [about(asOf)],
    fetched: fetched({ ...about(asOf), asOf: null }),
  });
  const closes = /^I dag är avstämningsdag\. När du hämtar siffror stängs dagen/;

  it.each([
    [
      'before the first closing day',
      '2022-05-20',
      null,
      'visas inte än. Perioden stängs den 30 september.',
    ],
    ['between', '2022-08-20', '2022-06-30', ': per 30 juni. Perioden stängs den 30 september.'],
    ['once its last day is closed', '2022-09-30', '2022-09-30', ': per 30 september.'],
  ])('say as of which day people are counted, %s', async (_, today, asOf, text) => {
    await openReportOn(today, ofPeople(asOf));
    expect(await screen.findByText(`Siffror om människor${text.replace(/^v/, ' v')}`)).toBeTruthy();
    expect(screen.queryByText(closes)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hämta siffror' })).toBeNull();
  });

  it('close the last day of the period on that day, which is said first', async () => {
    const { user, sent } = await openReportOn('2022-09-30', ofPeople('2022-06-30'), {
      FetchReportFigures: { fetchReportFigures: { id: 'r1' } },
    });
    expect(await screen.findByText(closes)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hämta siffror' }));
    expect(sent.map(({ name }) => name)).toContain('FetchReportFigures');
  });

  it('may be fetched later for a day that nobody has closed', async () => {
    await openReportOn('2022-10-01', ofPeople('2022-06-30'));
    expect(await screen.findByRole('button', { name: 'Uppdatera siffror' })).toBeTruthy();
    expect(screen.queryByText(closes)).toBeNull();
  });

  it('say their own closing day where they come from, if it is an earlier one', async () => {
    await openReportOn('2022-10-01', {
      ...ofPeople('2022-06-30'),
      values: [about('2022-06-30'), { ...aValue('K11', 81), asOf: '2022-09-30' }],
    });
    expect(
      await screen.findByText(/K12 Deltagare, .* till 2022-09-30, per 30 juni, version/),
    ).toBeTruthy();
  });

  it('can be fetched for a report that was begun before they were kept', async () => {
    await openReport({ sections: [aSection({ body })], values: [aValue('K01', 102)] });
    expect(await screen.findByRole('button', { name: 'Hämta siffror' })).toBeTruthy();
  });
});
