import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { words } from './words.generated.js';

const NUMBERS = [
  ['112', '112', 'numbers.112'],
  ['11414', '114 14', 'numbers.11414'],
  ['020390000', '020-390 000', 'numbers.helpline'],
] as const;

/** The numbers stay, whatever is confirmed and whoever looks (domain.md 3.2). */
export function Numbers() {
  const t = useWords(words);
  return (
    <Card heading={t('numbers.heading')}>
      <ul className="guide__numbers">
        {NUMBERS.map(([dial, shown, text]) => (
          <li key={dial}>
            <a href={`tel:${dial}`}>{shown}</a> {t(text)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
