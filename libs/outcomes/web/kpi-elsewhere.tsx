import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import './kpi-elsewhere.css';
import type { KpiPageQuery } from './kpi.generated.js';
import { words } from './words.generated.js';

export interface KpiElsewhereProps {
  readonly elsewhere: KpiPageQuery['kpi']['elsewhere'];
  /** The records a figure is taken from: reports or passes. */
  readonly source: string;
}

/** *Underlag finns hos Polisen Lund*: whose the records are, and how many from five on (INV-15). */
export function KpiElsewhere({ elsewhere, source }: KpiElsewhereProps) {
  const t = useWords(words);
  const kind = source === 'FIELD_REPORT' ? 'kpi.elsewhere.reports' : 'kpi.elsewhere.passes';
  return (
    <Card heading={t('kpi.elsewhere')}>
      <ul className="kpi-elsewhere">
        {elsewhere.map(({ agency, records }) => (
          <li key={agency.id}>
            <AgencyMark agency={agency} />
            <div>
              {t('kpi.elsewhere.text', { organisation: agency.shortName })}
              {records !== null && <div className="meta">{t(kind, { n: records })}</div>}
            </div>
          </li>
        ))}
      </ul>
      <p className="meta">{t('kpi.elsewhere.note')}</p>
    </Card>
  );
}
