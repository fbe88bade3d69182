import type { ReportSnapshot } from '../../rules/report-snapshot.js';
import { reportDocx } from '../docx/report-docx.js';
import { renderReportPdf } from '../pdf/render-report-pdf.js';
import { reportWorkbook } from '../report-workbook.js';

/** What the files of a version are made of. */
export interface FilesToRender {
  readonly snapshot: ReportSnapshot;
  /** Local date and time, for the foot of the workbook. */
  readonly madeAt: string;
  readonly reportId: string;
}

export interface RenderedFiles {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** The files that a frozen report is made of beside its JSON, from the snapshot alone (INV-16). */
export async function renderFiles({
  snapshot,
  madeAt,
  reportId,
}: FilesToRender): Promise<RenderedFiles> {
  const pdf = await renderReportPdf(snapshot);
  const [docx, xlsx] = await Promise.all([
    reportDocx(snapshot),
    reportWorkbook(snapshot, madeAt, reportId),
  ]);
  return { pdf, docx, xlsx };
}
