import { type PlacedPiece, readingOrders } from './reading-orders.js';

/** Text of one page, in one of the orders it may be read in. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** Comments and filled fields are in it, beside the page or joined with what it shows. */
  readonly isBeside: boolean;
}

/** A PDF as readers meet it, page by page. The reader is loaded where it is needed: it is heavy. */
export async function readPages<T>(
  bytes: Uint8Array,
  read: (pages: PdfPages) => Promise<T>,
): Promise<T> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The reader takes the array over: what is stored must stay whole.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    return await read({
      count: document.numPages,
      text: async function* () {
        for (let page = 1; page <= document.numPages; page += 1) {
          const sheet = await document.getPage(page);
          const { items } = await sheet.getTextContent();
          const drawn = items as readonly TextItem[];
          for (const text of readingsOf(drawn)) yield { page, text, isBeside: false };
          const beside = (await sheet.getAnnotations()).flatMap((note) => textsBeside(note));
          for (const text of joined(drawn, beside)) yield { page, text, isBeside: true };
        }
      },
    });
  } finally {
    await task.destroy();
  }
}

export interface PdfPages {
  readonly count: number;
  text(): AsyncGenerator<PageText>;
}

interface TextItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
  /** Of letters into the page: the way they run, and where they stand. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/**
 * As it was drawn, and with each piece apart: a number may be set in pieces, or stand close to another. Then as
 * it is read off the sheet: columns that were drawn one after another stand beside each other there.
 */
function readingsOf(items: readonly TextItem[]): readonly string[] {
  const asDrawn = items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const apart = items.map(({ str = '' }) => str).join(' ');
  return distinct([asDrawn, apart, ...readingOrders(items.flatMap(pieceOf))]);
}

function pieceOf({ str = '', transform, width = 0, height = 0 }: TextItem): PlacedPiece[] {
  const [a = 1, b = 0, , , x, y] = transform ?? [];
  if (x === undefined || y === undefined) return [];
  return [{ text: str, x, y, width, height, angle: (Math.atan2(b, a) * 180) / Math.PI }];
}

/** What a reader shows of a comment or a field, as the PDF reader hands it out. */
interface Note {
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

function textsBeside({ rect = [], contentsObj, fieldValue }: Note): PlacedPiece[] {
  const [left = 0, low = 0, right = left, high = low] = rect;
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const texts = [contentsObj?.str, ...values].filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  // Of the height of a line, where its icon or its box begins: what is written in it is longer.
  const height = Math.min(12, Math.max(1, high - low));
  const place = { x: left, y: low, width: right - left, height, angle: 0 };
  return texts.map((text) => ({ text, ...place }));
}

/** Comments and fields as one reads them one after another, down the page, and among what the page shows. */
function joined(items: readonly TextItem[], beside: readonly PlacedPiece[]): readonly string[] {
  if (beside.length === 0) return [];
  const inOrder = beside.map(({ text }) => text).join(' ');
  return distinct([
    ...[inOrder, ...readingOrders(beside)],
    ...readingOrders([...items.flatMap(pieceOf), ...beside]),
  ]);
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];
