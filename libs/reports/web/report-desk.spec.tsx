import { EditorView } from '@codemirror/view';
import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { aFigure, aSection, aValue, steps } from './testing/answers.js';
import { openReport } from './testing/open-report.js';

const values = [aValue('K01', 66), aValue('K02', 3)];
const sections = [
  aSection({ number: 2, body: 'Vi nådde ⟦K01⟧ personer.\n\nOch ⟦340|Lagerlista 14 juni⟧ kort.' }),
  aSection({ number: 8, body: '' }),
];

async function textEditor() {
  const field = await screen.findByRole('textbox', { name: 'Text' });
  const view = EditorView.findFromDOM(field) as EditorView;
  return {
    field,
    text: () => view.state.doc.toString(),
    type(text: string) {
      const end = view.state.doc.length;
      const selection = { anchor: end + text.length };
      act(() => view.dispatch({ changes: { from: end, insert: text }, selection }));
      act(() => view.focus());
    },
  };
}

const filled = () =>
  screen.getAllByRole('button').filter(({ className }) => className.includes('button--primary'));

describe('# in the text of a section', () => {
  it('offers the figures by name with what the report says, and Enter puts one in its place', async () => {
    const { user } = await openReport({ sections: [aSection()], values });
    const { field, text, type } = await textEditor();
    type('Vi nådde #delt');
    const list = await screen.findByRole('listbox', { name: 'Sätt in en siffra' });
    const options = within(list).getAllByRole('option');
    expect(options.map((one) => one.textContent)).toEqual(['Deltagare K0166', 'Deltagare K023']);
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[0]?.id));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id));
    await user.keyboard('{Enter}');
    expect(text()).toBe('Vi nådde ⟦K02⟧');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is put away by Esc, and Enter is a new line again', async () => {
    const { user } = await openReport({ sections: [aSection()], values });
    const { text, type } = await textEditor();
    type('#delt');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    await user.keyboard('{Enter}');
    expect(text()).toBe('#delt\n');
  });

  it('offers nothing for a name that no figure has', async () => {
    await openReport({ sections: [aSection()], values });
    const { type } = await textEditor();
    type('#zzz');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is chosen by a press as well', async () => {
    const { user } = await openReport({ sections: [aSection()], values });
    const { text, type } = await textEditor();
    type('#K01');
    const list = within(await screen.findByRole('listbox', { name: 'Sätt in en siffra' }));
    await user.click(list.getByRole('option'));
    expect(text()).toBe('⟦K01⟧');
  });
});

const tables = {
  id: 'r1',
  tables: [
    {
      ...{ section: 2, caption: 'Fältpass i perioden', notes: [] },
      columns: [
        { heading: 'Månad', isNumber: false },
        { heading: 'Persontimmar', isNumber: true },
      ],
      rows: [
        [
          { text: 'maj 2022', under: null },
          { text: '15', under: null },
        ],
      ],
    },
    {
      ...{ section: 2, caption: 'Aktiviteter över tid', columns: [], rows: [] },
      notes: ['Tidslinje: maj.'],
    },
  ],
};

describe('the whole report', () => {
  it('is read in its order, figures filled in, before it is fixed', async () => {
    const { user, address } = await openReport(
      { sections, values },
      { ReportTables: { progressReport: tables } },
    );
    await user.click(await screen.findByRole('radio', { name: 'Förhandsvisning' }));
    expect(address()).toContain('visa=hela');
    const whole = within(screen.getByRole('article', { name: 'Förhandsvisning' }));
    expect(whole.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      '2 Sammanfattning',
      '8 Avvikelser och åtgärder',
      'Siffrornas underlag',
    ]);
    expect(whole.getByText('Vi nådde', { exact: false }).textContent).toBe('Vi nådde 66 personer.');
    expect(whole.getByText('340: Lagerlista 14 juni')).toBeTruthy();
    expect(whole.getByText('Inget att redovisa.')).toBeTruthy();
    // All tables stand where they will be frozen; what is none is said in words.
    const table = within(await whole.findByRole('table', { name: 'Fältpass i perioden' }));
    expect(table.getAllByRole('row').map((one) => one.textContent)).toEqual([
      'MånadPersontimmar',
      'maj 202215',
    ]);
    expect(whole.getByText('Tidslinje: maj.')).toBeTruthy();
  });

  it('says what is typed and not saved', async () => {
    const { user } = await openReport(
      { sections, values },
      { ReportTables: { progressReport: tables } },
    );
    const { type } = await textEditor();
    type(' Mer.');
    await user.click(screen.getByRole('radio', { name: 'Förhandsvisning' }));
    expect(screen.getByText(/skrivit i avsnitt 2 är inte sparat/)).toBeTruthy();
  });
});

describe('for the form of the county board', () => {
  it('has each section as plain text, its length, and a press that copies it', async () => {
    const { user } = await openReport(
      { sections, values },
      {},
      undefined,
      '/rapporter/r1?visa=blankett',
    );
    const section = within(await screen.findByRole('region', { name: '2 Sammanfattning' }));
    const text = 'Vi nådde 66 personer.\n\nOch 340 kort.';
    expect(section.getByText(`${text.length} tecken`)).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Kopiera 2 Sammanfattning' }));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(section.getByRole('status').textContent).toBe('Kopierat');
    const empty = within(screen.getByRole('region', { name: '8 Avvikelser och åtgärder' }));
    expect(empty.queryByRole('button')).toBeNull();
  });
});

describe('one filled button', () => {
  const nextSteps = steps('askAgencies');

  it('is the next step while nothing is typed, and saving what is', async () => {
    await openReport({ sections, values, nextSteps });
    const { type } = await textEditor();
    expect(filled().map((one) => one.textContent)).toEqual(['Be parterna bekräfta siffrorna']);
    type(' Mer.');
    await waitFor(() =>
      expect(filled().map((one) => one.textContent)).toEqual(['Spara avsnittet']),
    );
  });

  it('is saving where no step can be taken', async () => {
    await openReport({ sections, values, nextSteps: steps('takeBack') });
    await textEditor();
    expect(filled().map((one) => one.textContent)).toEqual(['Spara avsnittet']);
  });

  it('is the own answer before what comes after it', async () => {
    await openReport({
      state: 'AGENCY_APPROVAL',
      isLead: true,
      figures: [aFigure({ mine: true })],
      nextSteps: steps('answerFigures', 'freeze'),
    });
    await screen.findByRole('button', { name: 'Godkänn våra siffror' });
    expect(filled().map((one) => one.textContent)).toEqual(['Godkänn våra siffror']);
  });
});
