import type { Problem } from '@stad/platform/rules/problem.js';
import { scan } from '../../rules/personal-data/scan.js';
import { judgedOnce } from './judged-once.js';
import { PdfBudget, PdfRefused } from './pdf/pdf-budget.js';
import { dangersOf } from './pdf/pdf-dangers.js';
import { drawnCopies } from './pdf/pdf-drawings.js';
import { PdfFile } from './pdf/pdf-file.js';
import { readPages } from './pdf/pdf-pages.js';
import { type PlacedText, type TextPlace, textsOf, textsOfStream } from './pdf/pdf-texts.js';
import { isList, PdfDict, type PdfValue } from './pdf/pdf-value.js';

/** Pages of one uploaded document: more is no document of ours, and reading them takes time. */
export const MOST_PAGES = 80;

/** What was found, and how much there was to look through. */
export interface PdfFindings {
  readonly problems: readonly Problem[];
  /** Bytes that its streams gave, every step of packing counted. */
  readonly unpacked: number;
  /** Characters that the guard was asked about; it takes most of the time. */
  readonly judged: number;
}

/**
 * An uploaded PDF, judged by what it holds and not by what it is called (security.md 4). First its bytes are
 * walked through and its streams unpacked, both counted; what it can do beside being read refuses it there.
 * Then every text that a reader can meet passes the guard, in every revision. Pictures are not read. Nothing
 * of the text is kept or echoed. Only ever called in a process of its own, see `file-inspection.ts`.
 *
 * Problems: `FILE_NOT_PDF`, `FILE_DATA_BEFORE`, `FILE_DATA_BETWEEN`, `FILE_DATA_AFTER`, `FILE_LOCKED`,
 * `FILE_UNPACKS_TOO_LARGE { largest }` in MB, `FILE_TOO_MANY_OBJECTS`, `FILE_TOO_LONG { largest }`, `FILE_RUNS`,
 * `FILE_ACTS`, `FILE_SENDS`, `FILE_PLAYS`, `FILE_LEADS_OUT`, `FILE_HOLDS_FILES`,
 * `FILE_HOLDS_PERSONAL_NUMBER { page }`, `FILE_HIDES_PERSONAL_NUMBER { place }`.
 */
export async function inspectPdf(bytes: Buffer, now: Date): Promise<PdfFindings> {
  const budget = new PdfBudget();
  const found = (problems: readonly Problem[]): PdfFindings => {
    const { unpacked, judged } = budget;
    return { problems, unpacked, judged };
  };
  try {
    return found(await problemsOf(bytes, now, budget));
  } catch (error) {
    return found([error instanceof PdfRefused ? error.problem : { code: codeOf(error) }]);
  }
}

async function problemsOf(bytes: Buffer, now: Date, budget: PdfBudget): Promise<Problem[]> {
  const holds = judgedOnce((text) => {
    budget.judged += text.length;
    return scan(text, { now }).verdict === 'block';
  });
  const file = new PdfFile(bytes, budget);
  // Before anything is unpacked: what is locked cannot be, and says nothing of what it holds.
  const locked = [...dangersIn(file)].includes('FILE_LOCKED');
  if (locked) return [{ code: 'FILE_LOCKED' }];
  const places = new Set<TextPlace>();
  const take = (texts: Iterable<PlacedText>) => {
    for (const { place, text } of texts) if (!places.has(place) && holds(text)) places.add(place);
  };
  await file.unpack((stream) => take(textsOfStream(stream)));
  // Whole only now, with what was packed.
  const dangers = new Set(dangersIn(file));
  if (dangers.size > 0) return [...dangers].map((code) => ({ code }));
  for (const value of file.roots()) take(textsOf(value));
  const found = await foundOnPages(bytes, holds);
  if ('code' in found) return [found];
  const { page } = found;
  // A single comment or field is told by what it is; several that only together are a number, by the comments.
  if (found.isBeside && places.size === 0 && page === null) places.add('ANNOTATION');
  // What is set on a page is said of the page.
  if (page === null && !places.has('DRAWING') && (await isDrawn(file, holds)))
    places.add('DRAWING');
  if (page !== null) places.delete('DRAWING');
  return [
    ...(page === null ? [] : [{ code: 'FILE_HOLDS_PERSONAL_NUMBER', params: { page } }]),
    ...[...places].map((place) => ({ code: 'FILE_HIDES_PERSONAL_NUMBER', params: { place } })),
  ];
}

interface OnPages {
  /** The first page whose text holds a personal identity number. */
  readonly page: number | null;
  /** Or one that comments and fields hold, together or with what the page shows. */
  readonly isBeside: boolean;
}

/** In every order that a page may be read in; a problem when there are too many pages. */
function foundOnPages(bytes: Buffer, holds: (text: string) => boolean): Promise<OnPages | Problem> {
  return readPages(bytes, async (pages) => {
    if (pages.count > MOST_PAGES) {
      return { code: 'FILE_TOO_LONG', params: { largest: MOST_PAGES } };
    }
    let beside = false;
    for await (const { page, text, isBeside } of pages.text()) {
      if ((isBeside && beside) || !holds(text)) continue;
      if (!isBeside) return { page, isBeside: beside };
      beside = true;
    }
    return { page: null, isBeside: beside };
  });
}

async function isDrawn(file: PdfFile, holds: (text: string) => boolean): Promise<boolean> {
  for (const copy of drawnCopies(file)) {
    const found = await readPages(copy, async (pages) => {
      for await (const { text } of pages.text()) if (holds(text)) return true;
      return false;
    });
    if (found) return true;
  }
  return false;
}

function* dangersIn(file: PdfFile): Generator<string> {
  for (const { value, data } of file.objects) yield* dangersWithin(value, file, data !== undefined);
  for (const value of file.trailers) yield* dangersWithin(value, file, false);
}

function* dangersWithin(value: PdfValue, file: PdfFile, isStream: boolean): Generator<string> {
  if (isList(value)) {
    for (const each of value) yield* dangersWithin(each, file, false);
  } else if (value instanceof PdfDict) {
    yield* dangersOf(value, file, isStream);
    for (const [, each] of value.entries) yield* dangersWithin(each, file, false);
  }
}

/** Readers of a locked file ask for its password by an error of this name. */
const codeOf = (error: unknown) =>
  (error as Error).name === 'PasswordException' ? 'FILE_LOCKED' : 'FILE_NOT_PDF';
