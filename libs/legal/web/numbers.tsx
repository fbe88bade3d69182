import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NationalList } from '@stad/platform/web/national-numbers/national-list.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { words } from './words.generated.js';

/** The numbers stay, whatever is confirmed and whoever looks (field.md 3.2). */
export function Numbers() {
  const t = useWords(words);
  return (
    <Card heading={t('numbers.heading')}>
      <NationalList />
    </Card>
  );
}
