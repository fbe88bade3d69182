import Papa from 'papaparse';
import type { LedgerText } from '../rules/ledger-import.js';

/** The columns of an extract, by the names bookkeeping programs give them. */
const COLUMNS: Readonly<Record<keyof LedgerText, readonly string[]>> = {
  verification: ['verifikation', 'verifikationsnummer', 'ver', 'vernr', 'verification'],
  bookedOn: ['datum', 'bokföringsdatum', 'bokföringsdag', 'date'],
  line: ['rad', 'budgetrad', 'rad i beslutet', 'line'],
  amount: ['belopp', 'kronor', 'amount'],
};

/**
 * The rows of a CSV file, whatever stands between the cells. Only the four columns that are
 * compared are read: texts of the books stay where they are. Null when a column is missing.
 */
export function readLedgerFile(text: string): readonly LedgerText[] | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  const at = (key: keyof LedgerText) => names.findIndex((name) => COLUMNS[key].includes(name));
  const [verification, bookedOn, line, amount] = [
    at('verification'),
    at('bookedOn'),
    at('line'),
    at('amount'),
  ];
  if ([verification, bookedOn, line, amount].includes(-1)) return null;
  return rows.map((row) => ({
    verification: row[verification] ?? '',
    bookedOn: row[bookedOn] ?? '',
    line: row[line] ?? '',
    amount: row[amount] ?? '',
  }));
}

/** The text of a chosen file. */
export function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}
