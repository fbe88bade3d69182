import { definitionVersion } from '@stad/outcomes/rules/catalogue.js';
import { FigureValue } from '@stad/outcomes/web/figure-link.js';
import { Parts } from '@stad/outcomes/web/figure-name.js';
import { WITH_UNIT } from '@stad/outcomes/web/figure-rows.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ReportFigureFragment, ReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

/** What the own agency has put into a figure: nobody answers for a number that he does not see. */
export function OwnValue(props: { figure: ReportFigureFragment; report: ReportFragment }) {
  const t = useWords(words);
  const language = useLanguage();
  const { figureCode: code, definitionVersion: version } = props.figure;
  const own = props.report.ownValues.find(({ definition }) => definition.code === code);
  if (!own) return <p className="meta">{t('answer.noOwn')}</p>;
  const definition = definitionVersion(code, version);
  const unit = definition && WITH_UNIT.includes(definition.form) && definition.unit[language];
  return (
    <p>
      {t('answer.own')}{' '}
      {!own.value.inParts && (
        <strong>
          <FigureValue figure={own.value} />
          {unit ? ` ${unit}` : ''}
        </strong>
      )}{' '}
      {own.parts.length > 0 && (
        <span className="meta">
          <Parts parts={own.parts} />
        </span>
      )}
    </p>
  );
}
