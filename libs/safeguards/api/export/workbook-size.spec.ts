import { expect, it } from '@jest/globals';
import { workbookBytes } from './workbook.js';

/** What lies here of a spreadsheet until it is read: far more rows than any list of ours has. */
it('a spreadsheet of 5,000 rows is less than a megabyte', async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => ({
    cells: [
      ...[`Hotellet vid torget, nummer ${n}`, 'Hotell', 'Näringsliv', 'Kärna', n],
      ...[`Tar emot gäster dygnet runt, våning ${n % 7}`, `Område ${n % 40}`, 'Aktiv'],
      ...[`2022-04-${10 + (n % 20)}`, `Funktion ${n % 90}`, `Ringa ${n}`, '2022-05-01'],
    ],
  }));
  const origin = { agency: 'Lund', classification: 'P1', madeAt: '2022', exportId: 'x' };
  const sheet = { name: 'Aktörer', widths: [30], rows };
  const { length } = await workbookBytes([sheet], origin);
  expect(length).toBeLessThan(1_000_000);
});
