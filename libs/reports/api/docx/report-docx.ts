import { writeDocx } from '@stad/platform/api/document/docx-writer.js';
import type { ReportSnapshot } from '../../rules/report-snapshot.js';
import { documentOf } from '../pdf/report-document.js';

/**
 * The report as a working copy: from the snapshot alone, with the words of the PDF, cell for cell (INV-15).
 * It says of itself that the PDF is what holds. The bytes are made once and stored (INV-16).
 */
export async function reportDocx(snapshot: ReportSnapshot): Promise<Buffer> {
  return writeDocx(documentOf(snapshot));
}
