import type {
  NotShownReason,
  PublishedCell,
} from '@stad/safeguards/rules/disclosure/published-table.js';

/**
 * A figure as it may be shown: a cell that went through `publish`, a share with both its numbers,
 * or a number that is no count. Text, table, chart, CSV and PDF take this and nothing else.
 */
export type Figure =
  | PublishedCell
  /** Of the last closing day: what an earlier one told still holds (field.md 4.6). */
  | { readonly label: 'atLeast'; readonly n: number }
  | {
      readonly numerator: number;
      readonly denominator: number;
      readonly decimals: number;
      readonly unit?: FigureUnit;
    }
  | {
      readonly measure: number;
      readonly decimals: number;
      readonly signed?: boolean;
      readonly unit?: FigureUnit;
    }
  /** There is no one number for all of it: its parts are told, each as a figure. */
  | { readonly inParts: true };

/** Said with the number, where the sentence around it does not: `18 minuter`. */
export type FigureUnit = 'minutes' | 'hours' | 'kronor' | 'dates';

export type Language = 'sv' | 'en';

/** Between thousands: narrow and never broken. Between number and unit: never broken. */
export const THIN_SPACE = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

const LABELS = {
  sv: {
    fewerThan: 'färre än',
    atLeast: 'minst',
    notShown: 'visas inte',
    of: 'av',
    inParts: 'se delarna',
  },
  en: {
    fewerThan: 'fewer than',
    atLeast: 'at least',
    notShown: 'not shown',
    of: 'of',
    inParts: 'see its parts',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

const UNITS: Readonly<Record<Language, Readonly<Record<FigureUnit, string>>>> = {
  sv: { minutes: 'minuter', hours: 'timmar', kronor: 'kr', dates: 'dygn' },
  en: { minutes: 'minutes', hours: 'hours', kronor: 'SEK', dates: 'dates' },
};

/** `480 000`, `118,5`, `−12,7`; English writes `480,000` and `118.5`. */
export function numberText(value: number, decimals: number, language: Language): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const [between, mark] = language === 'sv' ? [THIN_SPACE, ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between);
  const digits = part === undefined ? grouped : `${grouped}${mark}${part}`;
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** As it stands in a sentence: `42`, `färre än 5`, `5 av 6 (83 %)`, `+2,38`. */
export function figureText(figure: Figure, language: Language): string {
  const words = LABELS[language];
  if ('shown' in figure) return numberText(figure.shown, decimalsOf(figure.shown), language);
  if ('label' in figure) {
    return figure.label === 'notShown'
      ? words.notShown
      : `${words[figure.label]}${NO_BREAK}${numberText(figure.n, 0, language)}`;
  }
  if ('inParts' in figure) return words.inParts;
  if ('numerator' in figure) {
    const { numerator, denominator, decimals } = figure;
    const [part, whole] = [numerator, denominator].map((each) =>
      numberText(each, decimalsOf(each), language),
    );
    const share = numberText((100 * numerator) / denominator, decimals, language);
    const percent = language === 'sv' ? `${share}${NO_BREAK}%` : `${share}%`;
    return `${part} ${words.of} ${whole}${unitText(figure.unit, language)} (${percent})`;
  }
  const text = numberText(figure.measure, figure.decimals, language);
  const signed = figure.signed && figure.measure > 0 ? `+${text}` : text;
  return signed + unitText(figure.unit, language);
}

function unitText(unit: FigureUnit | undefined, language: Language): string {
  return unit === undefined ? '' : NO_BREAK + UNITS[language][unit];
}

/** The number behind a bar or a comparison; null when it is not shown, also in a share. */
export function shownNumber(figure: Figure): number | null {
  if ('shown' in figure) return figure.shown;
  if ('label' in figure || 'inParts' in figure) return null;
  return 'numerator' in figure ? figure.numerator : figure.measure;
}

/** Why it is not shown, for *Varför visas inte siffran?*; null when it is. */
export function hiddenReason(figure: Figure): 'fewerThan' | 'atLeast' | NotShownReason | null {
  if (!('label' in figure)) return null;
  return figure.label === 'notShown' ? figure.reason : figure.label;
}

/** Hours come to the quarter: as many decimals as they need, two at most. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Number.isInteger(value * 10) ? 1 : 2;
}
