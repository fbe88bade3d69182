import { describe, expect, it, jest } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import ReportPage from './report-page.js';
import ReportsPage from './reports-page.js';
import { SlowWork } from './slow-work.js';
import { aFigure, anEvent, aReport, aSection, aValue, aVersion, steps } from './testing/answers.js';
import { open, openReport } from './testing/open-report.js';

describe('a report that cannot be had', () => {
  it('is one page for unknown, foreign and forbidden', async () => {
    await open(<ReportPage />, { ReportPage: refuse({ code: 'NOT_AVAILABLE' }) });
    expect(
      await screen.findByText(/Sidan finns inte, eller så har du inte behörighet/),
    ).toBeTruthy();
  });
});

describe('the steps of a report', () => {
  it('says what is missing before it can be frozen, by section and agency', async () => {
    const missing = [
      { code: 'SECTION_EMPTY', field: '2', who: null },
      { code: 'FIGURES_NOT_APPROVED', field: null, who: 'Polisen Lund' },
    ];
    await openReport({ nextSteps: [{ step: 'freeze', ready: false, missing }] });
    await screen.findByText('Sedan: fastställ rapporten');
    expect(screen.queryByRole('button', { name: 'Fastställ rapporten' })).toBeNull();
    expect(screen.getByText('Text i avsnitt 2')).toBeTruthy();
    expect(screen.getByText('Godkända siffror från Polisen Lund')).toBeTruthy();
  });

  it('says what becomes fixed, and why it could not be', async () => {
    const { user, sent } = await openReport(
      { nextSteps: steps('freeze') },
      {
        FreezeReport: refuse({
          code: 'FIGURE_WITHOUT_RECORDS',
          field: '6',
          params: { who: 'K03' },
        }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Fastställ rapporten' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/går det inte längre att ändra.*texterna.*siffrorna/s);
    await user.click(within(dialog).getByRole('button', { name: 'Fastställ rapporten' }));
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/nämner siffran K03/);
    expect(sent.at(-1)).toMatchObject({
      name: 'FreezeReport',
      variables: { input: { reportId: 'r1' } },
    });
  });

  it('is not fixed before its last day is closed, and says from when it is', async () => {
    const { user } = await openReport(
      { nextSteps: steps('freeze') },
      { FreezeReport: refuse({ code: 'DAY_NOT_CLOSED', params: { day: '2022-09-30' } }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Fastställ rapporten' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Fastställ rapporten' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(
      'Perioden stängs den 30 september 2022. Hämta siffror den dagen eller senare.',
    );
  });

  it('tells the signatory from which day a silent agency may be passed by', async () => {
    const { user } = await openReport(
      {
        nextSteps: steps('letGoUnconfirmed'),
        figures: [aFigure({ contributor: 'Polisen Lund' })],
      },
      {
        LetFiguresGoUnconfirmed: refuse({
          code: 'UNCONFIRMED_NOT_YET',
          params: { opensOn: '2022-10-26' },
        }),
      },
      ['report:read', 'report:sign'],
    );
    await user.click(await screen.findByRole('button', { name: /^Ta med obekräftade/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Ej bekräftad av Polisen Lund')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /^Ta med obekräftade/ }));
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(
      /tidigast 26 oktober 2022/,
    );
  });

  it('asks when and how it was handed in before it is marked so', async () => {
    const { user, sent } = await openReport(
      { state: 'FROZEN', nextSteps: steps('submit') },
      { SubmitReport: { submitReport: { id: 'r1' } } },
    );
    await user.click(await screen.findByRole('button', { name: 'Markera som inskickad' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Markera som inskickad' });
    await user.click(send);
    expect((await within(dialog).findAllByText('Skriv hur rapporten skickades.')).length).toBe(2);
    await user.type(within(dialog).getByRole('textbox', { name: 'På vilket sätt' }), 'E-tjänst');
    await user.click(send);
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SubmitReport')?.variables).toMatchObject({
        input: {
          reportId: 'r1',
          on: '2022-10-20',
          channel: 'E-tjänst',
          diaryNumber: null,
        },
      }),
    );
  });
});

describe('a report that the funder wants completed', () => {
  const asked = {
    state: 'SUPPLEMENT_REQUESTED',
    frozen: aVersion({
      version: 2,
      changes: [{ number: 8, removed: ['Före.'], added: ['Efter.'] }],
    }),
    frozenBefore: [aVersion()],
    events: [
      anEvent({ step: 'submit', channel: 'E-post' }),
      anEvent({ id: 'e2', step: 'noteSupplementRequest', note: 'Förklara passet.' }),
    ],
    sections: [aSection({ number: 8, body: 'Efter.' })],
  };

  it('says what was asked and what is new, takes text, and keeps the version before', async () => {
    await openReport(asked);
    expect((await screen.findByText('Förklara passet.')).closest('li')?.textContent).toMatch(
      /^Komplettering begärd 2022-10-28/,
    );
    const changes = within(
      screen.getByRole('heading', { name: /^Ändrat sedan/ }).parentElement as HTMLElement,
    );
    expect(changes.getByText('Före.').tagName).toBe('DEL');
    expect(changes.getByText('Efter.').tagName).toBe('INS');
    expect(screen.getByText('Version 1, före kompletteringen')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Spara avsnittet' })).toBeTruthy();
  });

  it('tells before the new version is made that figures stay, and marks it as sent anew', async () => {
    const { user, sent } = await openReport(
      { ...asked, nextSteps: steps('freezeSupplement', 'complete') },
      { FreezeSupplement: refuse({ code: 'SUPPLEMENT_UNCHANGED' }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Fastställ kompletteringen' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^siffrorna .* är desamma/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Fastställ kompletteringen' }));
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/Inget är ändrat/);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Markera som kompletterad' }));
    const complete = within(await screen.findByRole('dialog'));
    expect(complete.getByText(/Ingen undertecknad PDF/)).toBeTruthy();
    await user.click(complete.getByRole('button', { name: 'Markera som kompletterad' }));
    // Noted on 20 October: before it was frozen on the 28th.
    expect((await complete.findAllByText(/^Dagen är före/)).length).toBe(2);
    expect(sent.map(({ name }) => name)).not.toContain('CompleteReport');
  });
});

describe('an agency that contributes', () => {
  const own = aFigure({ id: 'f1', mine: true });
  const asked = { isLead: false, sections: [], nextSteps: steps('answerFigures') };

  it('sees its own figures and no text, no other agency', async () => {
    await openReport({ ...asked, figures: [own] }, {}, ['report:read', 'report:answer']);
    expect(await screen.findByRole('heading', { name: 'Era siffror i rapporten' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Avsnitt' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Visa underlag för Kontakter' })).toBeTruthy();
  });

  it.each<[string, object, RegExp]>([
    ['a number of 1 to 4 too', aValue('K12', 3), /Er siffra: 3/],
    ['that there is nothing behind it', aValue('K13', 8), /inget underlag i portalen för perioden/],
  ])('sees what it answers for: %s', async (_, value, text) => {
    const more = { ownValues: [value], programmeId: 'programme-1', siteId: 'site-1' };
    await openReport({ ...asked, ...more, figures: [own] }, {}, ['report:read', 'report:answer']);
    expect((await screen.findByText('Kontakter')).closest('li')?.textContent).toMatch(text);
    expect(screen.getByText(/2022-04-01 till 2022-09-30, Lund\. De visas här bara/)).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Visa underlag för Kontakter' }).getAttribute('href'),
    ).toBe('/uppfoljning/K12?plats=lund&program=2022&visa=ort');
  });

  it('says what should change before it asks for it', async () => {
    const { user, sent } = await openReport(
      { ...asked, figures: [own] },
      { AnswerFigure: { answerFigure: { id: 'r1' } } },
      ['report:read', 'report:answer'],
    );
    await user.click(await screen.findByRole('button', { name: 'Begär ändring av Kontakter' }));
    await user.click(screen.getByRole('button', { name: 'Skicka' }));
    expect((await screen.findAllByText('Skriv vad som ska ändras.')).length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: 'Vad ska ändras?' }), 'Ett pass saknas');
    await user.click(screen.getByRole('button', { name: 'Skicka' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'AnswerFigure')?.variables).toMatchObject({
        input: { figureId: 'f1', decision: 'CHANGE_REQUESTED', comment: 'Ett pass saknas' },
      }),
    );
  });

  it('approves all that is open, one by one, and tells what stopped it', async () => {
    const figures = [
      own,
      aFigure({ id: 'f2', mine: true }),
      aFigure({ id: 'f3', mine: true, decision: 'APPROVED' }),
    ];
    const { user, sent } = await openReport(
      { ...asked, figures },
      {
        AnswerFigure: ({ input }: never) =>
          (input as { figureId: string }).figureId === 'f2'
            ? refuse({ code: 'REPORT_FROZEN' })
            : { answerFigure: { id: 'r1' } },
      },
      ['report:read', 'report:answer'],
    );
    await user.click(await screen.findByRole('button', { name: 'Godkänn våra siffror' }));
    expect(await screen.findByText(/fastställd och går inte att ändra/)).toBeTruthy();
    const answers = sent.filter(({ name }) => name === 'AnswerFigure');
    expect(
      answers.map(({ variables }) => (variables['input'] as { figureId: string }).figureId),
    ).toEqual(['f1', 'f2']);
  });
});

describe('who has answered', () => {
  it.each<[string, object, string]>([
    ['nothing yet', {}, 'Inget svar än'],
    ['nothing, and it is late', { late: true }, 'Sen'],
    ['a wanted change', { decision: 'CHANGE_REQUESTED' }, 'Ändring begärd'],
    ['passed by', { unconfirmed: true }, 'Ej bekräftad av Socialtjänsten Lund'],
  ])('%s', async (_, figure, text) => {
    const { late, ...more } = figure as { late?: boolean };
    await openReport({
      figures: [aFigure(more)],
      ...(late ? { unconfirmedFrom: '2022-10-20' } : {}),
    });
    const table = await screen.findByRole('table', { hidden: true });
    expect(within(table).getByText(text)).toBeTruthy();
  });
});

describe('reminding an agency', () => {
  const asked = { state: 'AGENCY_APPROVAL', figures: [aFigure({})] };
  const contributorId = 'Socialtjänsten Lund';

  it('is said with the name of the agency, and can be taken back', async () => {
    const { user, sent } = await openReport(
      { ...asked, nudges: [{ contributorId, nudgedOn: '2022-10-19' }] },
      { NudgeContributor: refuse({ code: 'NUDGED_TODAY' }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Påminn Socialtjänsten Lund' }));
    await act(() => heldActs.now(`nudge r1 ${contributorId}`));
    expect(await screen.findByText(/redan påmind i dag/)).toBeTruthy();
    expect(screen.getByText('Påmind 2022-10-19')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'NudgeContributor')?.variables).toMatchObject({
      input: { reportId: 'r1', contributorId },
    });
  });

  it('is offered no more the same day, nor of an agency that has answered', async () => {
    await openReport({ ...asked, nudges: [{ contributorId, nudgedOn: '2022-10-20' }] });
    expect(await screen.findByText('Påmind 2022-10-20')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Påminn/ })).toBeNull();
  });
});

describe('what changed after the figures were frozen', () => {
  const changedAt = '2022-12-05T08:00:00Z';
  const agency = { id: 'soc', shortName: 'Socialtjänsten Lund' };

  it('is listed with whose and which, and without a number where one may not see the pass', async () => {
    await openReport({
      changedAfter: [
        { number: 'FP-2022-003', changedAt, agency },
        { number: null, changedAt, agency: null },
      ],
    });
    const heading = await screen.findByRole('heading', { name: 'Ändrat efter fastställande' });
    const items = within(heading.closest('section') as HTMLElement).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.replace(/^.*: /, ''))).toEqual([
      'Socialtjänsten Lund ändrade sin redovisning av FP-2022-003',
      'En organisation ändrade sin redovisning av ett pass',
    ]);
  });

  it('says nothing while nothing was', async () => {
    await openReport({});
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Ändrat efter fastställande')).toBeNull();
  });
});

describe('a frozen report', () => {
  it('gives its files with their checksums and takes no more text', async () => {
    await openReport({
      state: 'SUBMITTED',
      frozen: aVersion(),
      sections: [aSection({ body: 'Klart.' })],
    });
    const pdf = await screen.findByRole('link', { name: 'Hämta PDF' });
    expect(pdf.getAttribute('href')).toBe('/files/reports/r1.1.pdf');
    expect(pdf.closest('li')?.textContent).toBe('Hämta PDF87\u00a0kB');
    const technical = screen.getByText('Teknisk information').parentElement as HTMLElement;
    expect(technical.hasAttribute('open')).toBe(false);
    expect(within(technical).getByText('abba')).toBeTruthy();
    expect(within(technical).getByRole('link', { name: 'Hämta JSON' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Hämta Word, arbetskopia' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Inskickad', { selector: '[aria-current="step"]' })).toBeTruthy();
  });
});

describe('work that takes longer than a second', () => {
  it('shows that it goes on, and nothing before or after', () => {
    jest.useFakeTimers();
    try {
      const work = (isUnderWay: boolean) => (
        <SlowWork isUnderWay={isUnderWay} label="Fastställ">
          PDF görs.
        </SlowWork>
      );
      const { rerender } = render(work(true));
      act(() => void jest.advanceTimersByTime(900));
      expect(screen.queryByRole('progressbar')).toBeNull();
      act(() => void jest.advanceTimersByTime(200));
      expect(screen.getByRole('progressbar', { name: 'Fastställ' })).toBeTruthy();
      expect(screen.getByRole('status').textContent).toBe('PDF görs.');
      rerender(work(false));
      expect(screen.queryByRole('progressbar')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('the list', () => {
  it('has no way to begin a report for those who do not write', async () => {
    await open(
      <ReportsPage />,
      { ReportsPage: { progressReports: [] } },
      { may: ['report:read'], url: '/rapporter' },
    );
    expect(await screen.findByText(/Här visas rapporter/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Skriv ny rapport' })).toBeNull();
  });

  it('says when it holds the latest alone', async () => {
    const lines = (n: number) =>
      Array.from({ length: n }, (_, at) => aReport({ id: `r${at}`, title: `Rapport ${at}` }));
    const list = (n: number) =>
      open(<ReportsPage />, { ReportsPage: { progressReports: lines(n) } }, { url: '/rapporter' });
    const { unmount } = await list(99);
    await screen.findByRole('link', { name: 'Rapport 98' });
    expect(screen.queryByText(/senaste rapporterna/)).toBeNull();
    unmount();
    await list(100);
    await screen.findByText('De 100 senaste rapporterna visas.');
  });

  it('says what is written and what one only gives figures to', async () => {
    const line = aReport({ isLead: false });
    await open(
      <ReportsPage />,
      { ReportsPage: { progressReports: [line] } },
      { url: '/rapporter' },
    );
    expect(await screen.findByRole('link', { name: 'Slutrapport 2022' })).toBeTruthy();
    expect(screen.getByText('Ni lämnar siffror')).toBeTruthy();
  });
});
