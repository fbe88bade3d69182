import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { ReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

/** What changed after the figures were frozen: said here, and altered nowhere (INV-16). */
export function ChangedAfter({ changes }: { changes: ReportFragment['changedAfter'] }) {
  const t = useWords(words);
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <Card heading={t('changedAfter.heading')}>
      <p>{t('changedAfter.text')}</p>
      <ul>
        {changes.map(({ number, agency, changedAt }) => (
          <li key={`${number} ${agency?.id} ${changedAt}`}>
            {t(number ? 'changedAfter.pass' : 'changedAfter.hidden', {
              when: format.moment(changedAt),
              agency: agency?.shortName ?? t('changedAfter.someone'),
              number: number ?? '',
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
