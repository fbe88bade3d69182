import { type Problem, ProblemError } from '../../rules/problem.js';
import type { PrintedDocument } from './document.js';
import { writePdf } from './pdf-writer.js';

/** Characters that no face has and that are written as a mark; a text with more is none. */
const MOST_MARKS = 20;
const NOT_PRINTABLE: Problem = { code: 'CHARACTER_NOT_PRINTABLE' };

export interface DocumentToWrite {
  readonly document: PrintedDocument;
  readonly madeAt: Date;
  /** What stands as it was typed or not at all: somebody's name has no marks in it. */
  readonly exact?: { readonly text: string; readonly field: string };
}

/**
 * As {@link writePdf}; a picture that somebody typed in a text stops nobody's document: it becomes a mark. Problem:
 * `CHARACTER_NOT_PRINTABLE` on the field of what stands as it was typed.
 */
export async function writeMarkedPdf(toWrite: DocumentToWrite): Promise<Uint8Array> {
  const { document, madeAt, exact } = toWrite;
  let marked = document;
  for (let at = 0; ; at += 1) {
    try {
      return await writePdf(marked, madeAt);
    } catch (error) {
      const character = unprintable(error);
      if (character === undefined || at === MOST_MARKS) throw error;
      if (exact?.text.includes(character)) {
        throw new ProblemError([{ ...NOT_PRINTABLE, field: exact.field }]);
      }
      marked = JSON.parse(JSON.stringify(marked).replaceAll(character, '?'));
    }
  }
}

/** The character a document could not be set with, or undefined for another fault. */
function unprintable(error: unknown): string | undefined {
  const [problem] = error instanceof ProblemError ? error.problems : [];
  const code = problem?.code === NOT_PRINTABLE.code && problem.params?.['character'];
  return typeof code === 'string'
    ? String.fromCodePoint(Number.parseInt(code.replace('U+', ''), 16))
    : undefined;
}
