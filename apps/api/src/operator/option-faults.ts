import { isOneScript } from '@stad/safeguards/rules/identifiers/one-script.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';

/** What is wrong with the options of a command: all of it at once, a line each. */
export class OptionFaults {
  private readonly lines: string[] = [];

  /** `option` without its dashes. */
  add(option: string, sentence: string): void {
    this.lines.push(`--${option}: ${sentence}`);
  }

  unless(isRight: boolean, option: string, sentence: string): void {
    if (!isRight) this.add(option, sentence);
  }

  /** A text that people read: of this length, and free of what points at a person (INV-01). */
  checkText(text: string | undefined, option: string, least: number, most: number): void {
    if (text === undefined) return;
    const isLong = text.trim().length >= least && text.trim().length <= most;
    this.unless(isLong, option, `${least} to ${most} signs.`);
    this.unless(isOneScript(text), option, 'letters of one script: these look alike and are not.');
    const { verdict } = scan(text, { now: new Date() });
    this.unless(verdict === 'clean', option, 'this may point at a person or an address.');
  }

  checkDate(date: string | undefined, option: string): void {
    if (date !== undefined) this.unless(isDate(date), option, 'a date, as 2027-01-31.');
  }

  throwAny(): void {
    if (this.lines.length > 0) throw new Error(this.lines.join('\n'));
  }
}

/** Whether it is a day of the calendar, as 2027-01-31. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
