import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { UNDERTAKING_VERSION } from '../../rules/undertaking.js';
import { UndertakingText } from './undertaking-text.js';
import { words } from './words.generated.js';

/** `/anvandarforsakran`: to be read again, by anybody. */
export default function UndertakingPage() {
  const t = useWords(words);
  return (
    <Page
      title={t('undertaking.title')}
      note={t('undertaking.version', { version: UNDERTAKING_VERSION })}
      narrow
    >
      <UndertakingText />
    </Page>
  );
}
