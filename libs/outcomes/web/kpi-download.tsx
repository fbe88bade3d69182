import { FileDownload } from '@stad/identity/web/step-up/file-download.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

/** The tables of the page as a spreadsheet: the same figures and the same labels, nothing more. */
export function KpiDownload({ code, scope }: { code: string; scope: Scope }) {
  const t = useWords(words);
  const { programmeId, siteId } = scope.variables;
  const query = new URLSearchParams({
    programme: programmeId,
    ...(siteId ? { site: siteId } : {}),
  });
  return <FileDownload path={`/files/kpi/${code}.xlsx?${query}`}>{t('kpi.download')}</FileDownload>;
}
