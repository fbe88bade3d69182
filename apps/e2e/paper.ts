import type { Page } from 'playwright-core';

/** What a page is on paper: A4 as the browser prints it. */
export interface Paper {
  readonly pages: number;
  /** Width and height of the first sheet in points; A4 is 595 × 842. */
  readonly size: readonly [number, number];
  /** Page by page, in one line each. */
  readonly texts: readonly string[];
}

/** Prints the page as Ctrl P does, and reads the paper. */
export async function print(page: Page): Promise<Paper> {
  // The library of PDF is loaded where it is needed: it is heavy.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)),
  );
  const texts = await Promise.all(
    sheets.map(async (sheet) => {
      const { items } = await sheet.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : ''));
      return words.join(' ').replace(/\s+/g, ' ');
    }),
  );
  const [, , width = 0, height = 0] = sheets[0]?.view ?? [];
  await pdf.loadingTask.destroy();
  return { pages: pdf.numPages, size: [Math.round(width), Math.round(height)], texts };
}
