import { sharesDocument } from '../../../libs/activities/core/api/share/shares-document.ts';
import { SAMPLE_SHARES } from '../../../libs/activities/core/api/testing/sample-shares.ts';
import { minutesDocument } from '../../../libs/activities/meetings/api/minutes/minutes-document.ts';
import { SAMPLE_MINUTES } from '../../../libs/activities/meetings/api/testing/sample-minutes.ts';
import { certificateDocument } from '../../../libs/activities/seminars/api/certificate/certificate-document.ts';
import {
  SAMPLE_CERTIFICATE,
  SAMPLE_NAME,
} from '../../../libs/activities/seminars/api/testing/sample-certificate.ts';
import { visitReportDocument } from '../../../libs/activities/study-visits/api/report/visit-report-document.ts';
import { SAMPLE_VISIT_REPORT } from '../../../libs/activities/study-visits/api/testing/sample-visit-report.ts';
import { writePdf } from '../../../libs/platform/api/document/pdf-writer.ts';
import { SAMPLE_DOCUMENT } from '../../../libs/platform/api/document/testing/sample-document.ts';
import { documentOf } from '../../../libs/reports/api/pdf/report-document.ts';
import { FINAL_SNAPSHOT } from '../../../libs/reports/api/pdf/testing/final-snapshot.ts';
import { SAMPLE_SNAPSHOT } from '../../../libs/reports/api/pdf/testing/sample-snapshot.ts';
import { sheetDocument } from '../../../libs/shelf/api/demo/sheet-document.ts';

const SHEET = { heading: 'Tecken på hotell', lines: ['Ring 112 när någon är i fara.'] };

/** Each kind of file that the portal makes, by the document it is set from, and how one is made. */
const DOCUMENTS = {
  sharesDocument: () => sharesDocument(SAMPLE_SHARES),
  minutesDocument: () => minutesDocument(SAMPLE_MINUTES),
  certificateDocument: () => certificateDocument(SAMPLE_NAME, SAMPLE_CERTIFICATE),
  visitReportDocument: () => visitReportDocument(SAMPLE_VISIT_REPORT),
  documentOf: () => documentOf(SAMPLE_SNAPSHOT),
  sheetDocument: () => sheetDocument(SHEET, 'sv'),
};
/** The same in other words and forms, and a document with a block of each kind. */
const MORE = {
  'certificate in English': () =>
    certificateDocument(SAMPLE_NAME, { ...SAMPLE_CERTIFICATE, language: 'en', course: null }),
  'shares, none': () => sharesDocument({ ...SAMPLE_SHARES, rows: [] }),
  'final report': () => documentOf(FINAL_SNAPSHOT),
  'sheet in English': () => sheetDocument(SHEET, 'en'),
  'each block': () => SAMPLE_DOCUMENT,
};

/** Names of the functions that make them. */
export const KIND_NAMES = Object.keys(DOCUMENTS);

/** @returns {Promise<{ name: string, pdf: Uint8Array }[]>} each kind of file, and its other forms */
export async function pdfKinds() {
  const files = [];
  for (const [name, documentFor] of Object.entries({ ...DOCUMENTS, ...MORE })) {
    files.push({ name, pdf: await writePdf(documentFor(), new Date('2022-09-30T10:00:00Z')) });
  }
  return files;
}
