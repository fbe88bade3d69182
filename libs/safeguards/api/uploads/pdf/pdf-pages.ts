/** Text of one page; where it stands on the page is left out. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly text: string;
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
          const { items } = await (await document.getPage(page)).getTextContent();
          for (const text of readingsOf(items as readonly TextItem[])) yield { page, text };
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
}

/** As it reads, and with each piece apart: a number may be set in pieces, or stand close to another. */
function readingsOf(items: readonly TextItem[]): readonly string[] {
  const asRead = items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  return [asRead, items.map(({ str = '' }) => str).join(' ')];
}
