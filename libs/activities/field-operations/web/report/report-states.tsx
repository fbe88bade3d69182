import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Pass } from '../pass/pass.js';
import { REPORT_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import './report-tables.css';

/** How far each agency's report is; never what it says. */
export function ReportStates({ reports }: { reports: Pass['reports'] }) {
  const t = useWords(words);
  const format = useFormat();
  if (reports.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={t('report.others')}>
      <h3>{t('report.others')}</h3>
      <ul className="pass-rows report-states">
        {reports.map(({ agency, state, lockedAt }) => (
          <li className="pass-row" key={agency.id}>
            <AgencyMark agency={agency} />
            <StatusText tone={REPORT_TONES[state] ?? 'draft'}>
              <span>
                {t.maybe(`reportState.${state}`)}
                {lockedAt && <small>{format.monthDay(lockedAt, true)}</small>}
              </span>
            </StatusText>
          </li>
        ))}
      </ul>
    </section>
  );
}
