import { isReportKind } from '../rules/report-kind.js';
import type { SectionChange } from '../rules/supplement.js';
import { KIND_WORDS } from './pdf/document-words.js';
import type { ReportSignedCopyEntity, ReportSnapshotEntity } from './report.entities.js';
import type { FrozenReport, ReportFile } from './report.types.js';

/** The files of a version: the column each is stored in, and what it is served as. */
export const REPORT_FILES = {
  pdf: { column: 'pdf', type: 'application/pdf' },
  docx: {
    column: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    column: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: { column: 'content', type: 'application/json' },
} as const;

export type ReportFileKind = keyof typeof REPORT_FILES;

export const REPORT_FILE_KINDS = Object.keys(REPORT_FILES) as readonly ReportFileKind[];

export function isReportFileKind(kind: string): kind is ReportFileKind {
  return Object.hasOwn(REPORT_FILES, kind);
}

/** Letters that stand in a file name on every system: å, ä and ö become a, a and o. */
const plainName = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** *lagesrapport-lst-2022-0417-v1*; what has no kind that we know is a *rapport*. */
export function fileName(kind: string | null | undefined, number: string, version: number): string {
  const word = kind && isReportKind(kind) ? KIND_WORDS[kind] : 'rapport';
  return `${plainName(word)}-${plainName(number)}-v${version}`;
}

/** A version as its page lists it: every file there is, and the copies that were signed. */
export function frozenReport(
  snapshot: ReportSnapshotEntity,
  signed: readonly ReportSignedCopyEntity[],
  changes: readonly SectionChange[],
): FrozenReport {
  const { reportId, version, frozenAt, withheldAt, erasedAt } = snapshot;
  const withheld = withheldAt === null ? null : erasedAt === null ? 'HIDDEN' : 'ERASED';
  if (withheld) return { version, frozenAt, withheld, changes: [], files: [], signedCopies: [] };
  const own = signed.filter((copy) => copy.version === version);
  return {
    version,
    frozenAt,
    withheld,
    changes,
    files: REPORT_FILE_KINDS.flatMap((kind): ReportFile[] => {
      const { column } = REPORT_FILES[kind];
      const sha256 = snapshot[`${column}Sha256`];
      // A version that was frozen before there was such a file has none.
      if (sha256 === null) return [];
      const path = `/files/reports/${reportId}.${version}.${kind}`;
      return [{ kind, path, sha256: sha256.toString('hex'), size: snapshot[`${column}Size`] ?? 0 }];
    }),
    signedCopies: own
      .map((copy) => ({
        id: copy.id,
        filedBy: copy.functionTitle,
        filedAt: copy.filedAt,
        file: {
          kind: 'signed',
          path: `/files/reports/${reportId}/signed/${copy.id}.pdf`,
          sha256: copy.pdfSha256.toString('hex'),
          size: copy.pdfSize,
        },
      }))
      .sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime()),
  };
}
