import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { STOPS, stopAt } from './report-state.js';
import './report-stepper.css';
import { words } from './words.generated.js';

/** *Utkast – Parter bekräftar – Fastställd – Inskickad – Godkänd av Länsstyrelsen* */
export function ReportStepper({ state }: { state: string }) {
  const t = useWords(words);
  const now = stopAt(state);
  return (
    <ol className="report-stepper" aria-label={t('stepper.label')}>
      {STOPS.map((stop, at) => (
        <li
          key={stop}
          className={classNames('report-stepper__stop', at <= now && 'report-stepper__stop--there')}
          aria-current={at === now ? 'step' : undefined}
        >
          <span className="report-stepper__mark" aria-hidden>
            {at < now ? <IconCheck /> : at + 1}
          </span>
          {t(`state.${stop}`)}
          {at < now && <span className="visually-hidden">, {t('stepper.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
