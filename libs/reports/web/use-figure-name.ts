import { definitionVersion } from '@stad/outcomes/rules/catalogue.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import type { ReportFigureFragment } from './report.generated.js';

/** The name of a figure by the version it was asked in: *Kontakter*. */
export function useFigureName() {
  const language = useLanguage();
  return ({ figureCode, definitionVersion: version }: ReportFigureFragment) =>
    definitionVersion(figureCode, version)?.name[language] ?? figureCode;
}
