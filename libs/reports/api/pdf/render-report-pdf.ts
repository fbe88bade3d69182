import { writePdf } from '@stad/platform/api/document/pdf-writer.js';
import type { ReportSnapshot } from '../../rules/report-snapshot.js';
import { documentOf } from './report-document.js';

/**
 * The report as a tagged PDF/A, made from the snapshot alone: the same snapshot and the same version
 * of this program give the same bytes (INV-16). Throws what `writePdf` does; a character that cannot be
 * printed is named with its section.
 */
export async function renderReportPdf(snapshot: ReportSnapshot): Promise<Uint8Array> {
  const sectionOf = (character: string) => {
    const section = snapshot.sections.find(({ text }) => text.includes(character));
    return section && String(section.number);
  };
  return writePdf(documentOf(snapshot), new Date(snapshot.frozenAt), sectionOf);
}
