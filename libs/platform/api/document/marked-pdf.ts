import { ProblemError } from '../../rules/problem.js';
import type { PrintedDocument } from './document.js';
import { writePdf } from './pdf-writer.js';

/** Characters that no face has and that are written as a mark; a text with more is none. */
const MOST_MARKS = 20;

export interface DocumentToWrite {
  readonly document: PrintedDocument;
  readonly madeAt: Date;
}

/** As {@link writePdf}; a picture that somebody typed in a text stops nobody's document: it becomes a mark. */
export async function writeMarkedPdf({ document, madeAt }: DocumentToWrite): Promise<Uint8Array> {
  let marked = document;
  for (let at = 0; ; at += 1) {
    try {
      return await writePdf(marked, madeAt);
    } catch (error) {
      const character = unprintable(error);
      if (character === undefined || at === MOST_MARKS) throw error;
      marked = JSON.parse(JSON.stringify(marked).replaceAll(character, '?'));
    }
  }
}

/** The character a document could not be set with, or undefined for another fault. */
function unprintable(error: unknown): string | undefined {
  const [problem] = error instanceof ProblemError ? error.problems : [];
  const code = problem?.code === 'CHARACTER_NOT_PRINTABLE' && problem.params?.['character'];
  return typeof code === 'string'
    ? String.fromCodePoint(Number.parseInt(code.replace('U+', ''), 16))
    : undefined;
}
