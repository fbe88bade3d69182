import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import './kpi-meaning.css';
import type { KpiPageQuery } from './kpi.generated.js';
import { useSaid } from './published-figure.js';
import { words } from './words.generated.js';

/**
 * *Vad siffran betyder*: what is counted, how it is worked out, what it does not say, and by which
 * version of the definition (field.md 4.5, INV-16).
 */
export function KpiMeaning({ definition }: { definition: KpiPageQuery['kpi']['definition'] }) {
  const t = useWords(words);
  const said = useSaid();
  const { breakdowns, validFrom, validTo, version } = definition;
  const names = breakdowns.map((each) => t.maybe(`breakdown.${each}`) ?? each);
  return (
    <Card heading={t('kpi.what')}>
      <p>{said(definition.definition)}</p>
      <h3 className="kpi-meaning__heading">{t('kpi.formula')}</h3>
      <p>{said(definition.formula)}</p>
      <h3 className="kpi-meaning__heading">{t('kpi.doesNotSay')}</h3>
      <p>{said(definition.doesNotSay)}</p>
      <dl className="facts kpi-meaning__facts">
        <dt>{t('kpi.source')}</dt>
        <dd>{t.maybe(`source.${definition.source}`)}</dd>
        <dt>{t('kpi.unit')}</dt>
        <dd>{said(definition.unit)}</dd>
        <dt>{t('kpi.level')}</dt>
        <dd>{t.maybe(`level.${definition.level}`)}</dd>
        <dt>{t('kpi.step')}</dt>
        <dd>{t.maybe(`step.${definition.step}`)}</dd>
        <dt>{t('kpi.breakdowns')}</dt>
        <dd>
          {names.length > 0 ? (
            <>
              {names.join(', ')}
              {names.length > 1 && <span className="meta">, {t('kpi.breakdowns.most')}</span>}
            </>
          ) : (
            t('kpi.breakdowns.none')
          )}
        </dd>
        {definition.countedOnce && (
          <>
            <dt>{t('kpi.counted')}</dt>
            <dd>{t('kpi.countedOnce')}</dd>
          </>
        )}
        <dt>{t('kpi.version')}</dt>
        <dd>
          {validTo
            ? t('kpi.version.past', { version, from: validFrom, to: validTo })
            : t('kpi.version.now', { version, from: validFrom })}
        </dd>
      </dl>
    </Card>
  );
}
