import { useWords } from '@stad/platform/web/i18n/use-words.js';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
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
  return (
    <a
      className="button button--secondary no-print"
      href={`/files/kpi/${code}.xlsx?${query}`}
      download
    >
      <IconDownload aria-hidden />
      <span className="button__text">{t('kpi.download')}</span>
    </a>
  );
}
