import type { PrintedDocument } from '@stad/platform/api/document/document.js';
import { writeDocx } from '@stad/platform/api/document/docx-writer.js';
import { writePdf } from '@stad/platform/api/document/pdf-writer.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { VisitReportFile } from '../../rules/visit-report.js';

export interface VisitReportToWrite {
  readonly document: PrintedDocument;
  readonly kind: VisitReportFile;
  readonly madeAt: Date;
}

/** Characters that no face has and that are written as a mark; a text with more is none. */
const MOST_MARKS = 20;

/** The report as a file. A picture that somebody typed in a note stops nobody's report: it becomes a mark. */
export async function writeVisitReport(asked: VisitReportToWrite): Promise<Uint8Array> {
  if (asked.kind === 'docx') return writeDocx(asked.document);
  let { document } = asked;
  for (let at = 0; ; at += 1) {
    try {
      return await writePdf(document, asked.madeAt);
    } catch (error) {
      const character = unprintable(error);
      if (character === undefined || at === MOST_MARKS) throw error;
      document = JSON.parse(JSON.stringify(document).replaceAll(character, '?'));
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
