import type { Problem } from '@stad/platform/rules/problem.js';
import { scan } from '../../rules/personal-data/scan.js';

/** Pages of one uploaded document: more is no document of ours, and reading them takes time. */
export const MOST_PAGES = 80;

/**
 * An uploaded PDF, judged by what it holds and not by what it is called (security.md 4): a PDF at all,
 * not locked, without scripts, forms that run or files inside, and without a personal identity number in
 * its text. Nothing of the text is kept or echoed. Problems: `FILE_NOT_PDF`, `FILE_LOCKED`,
 * `FILE_TOO_LONG { largest }`, `FILE_RUNS`, `FILE_HOLDS_FILES`, `FILE_HOLDS_PERSONAL_NUMBER { page }`.
 */
export async function inspectPdf(bytes: Buffer, now: Date): Promise<readonly Problem[]> {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return [{ code: 'FILE_NOT_PDF' }];
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The reader takes the array over: what is stored must stay whole.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      return [{ code: 'FILE_TOO_LONG', params: { largest: MOST_PAGES } }];
    }
    if (await document.getJSActions()) return [{ code: 'FILE_RUNS' }];
    if (await document.getAttachments()) return [{ code: 'FILE_HOLDS_FILES' }];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      if (await page.getJSActions()) return [{ code: 'FILE_RUNS' }];
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      if (scan(text, { now }).verdict === 'block') {
        return [{ code: 'FILE_HOLDS_PERSONAL_NUMBER', params: { page: number } }];
      }
    }
    return [];
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    return [{ code: isLocked ? 'FILE_LOCKED' : 'FILE_NOT_PDF' }];
  } finally {
    await task.destroy();
  }
}
