import { writeDocx } from '@stad/platform/api/document/docx-writer.js';
import { type DocumentToWrite, writeMarkedPdf } from '@stad/platform/api/document/marked-pdf.js';
import type { VisitReportFile } from '../../rules/visit-report.js';

export interface VisitReportToWrite extends DocumentToWrite {
  readonly kind: VisitReportFile;
}

/** The report as a file. */
export async function writeVisitReport(asked: VisitReportToWrite): Promise<Uint8Array> {
  return asked.kind === 'docx' ? writeDocx(asked.document) : writeMarkedPdf(asked);
}
