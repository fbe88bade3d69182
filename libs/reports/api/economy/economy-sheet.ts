import { deviation } from '@stad/outcomes/rules/calculators/plan-and-money.js';
import type { WorkbookRow, WorkbookSheet } from '@stad/safeguards/api/export/workbook.js';
import type { SnapshotGrant } from '../../rules/report-snapshot.js';

/** Section 13 as a spreadsheet, by the rows of the decision: sums stand as values, not as formulas. */
export function economySheet(grant: SnapshotGrant): WorkbookSheet {
  const { lines, changes = [], funding, funderDiaryNumber, amount } = grant;
  const sum = (of: (line: SnapshotGrant['lines'][number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const row = (
    name: string,
    [budget, consented, accounted]: readonly [number, number, number],
    comment = '',
  ): WorkbookRow => {
    const current = budget + consented;
    const off = deviation({ budget: current, accounted });
    return { cells: [name, budget, consented, accounted, current - accounted, off, comment] };
  };
  return {
    name: 'Ekonomi',
    widths: [36, 14, 18, 14, 14, 14, 60],
    rows: [
      { as: 'title', cells: ['Ekonomi enligt raderna i beslutet, kronor'] },
      { cells: [`Beslut ${funderDiaryNumber}`, amount] },
      { cells: [] },
      {
        as: 'head',
        cells: [
          ...['Rad', 'Budget', 'Medgiven ändring', 'Upparbetat', 'Kvar', 'Avvikelse, %'],
          'Kommentar',
        ],
      },
      ...lines.map(({ name, budget, consented = 0, accounted, comment }) =>
        row(name, [budget, consented, accounted], comment),
      ),
      row('Summa', [
        sum(({ budget }) => budget),
        sum(({ consented = 0 }) => consented),
        sum(({ accounted }) => accounted),
      ]),
      ...(changes.length > 0
        ? [
            { cells: [] },
            {
              as: 'head' as const,
              cells: ['Medgiven ändring', 'Kronor', 'Medgivet', 'Diarienummer'],
            },
            ...changes.map(({ from, to, amount: moved, consentedOn, diaryNumber }) => ({
              cells: [`${from} till ${to}`, moved, consentedOn, diaryNumber],
            })),
          ]
        : []),
      ...(funding
        ? [
            { cells: [] },
            { as: 'head' as const, cells: ['Finansiering', 'Kronor'] },
            { cells: ['Utbetalt', funding.paidOut] },
            { cells: ['Rekvirerat', funding.requested] },
            { cells: ['Medfinansiering', funding.coFunding] },
            { cells: ['Ideell tid, timmar', funding.volunteerHours] },
            { cells: ['Kvar av beviljat belopp', funding.left] },
            { cells: ['Att återbetala av utbetalt', funding.toRepay] },
          ]
        : []),
    ],
  };
}
