import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { words } from '../words.generated.js';

/** A fault of ours in one page: the frame around it still works. */
export function PageFault() {
  const t = useWords(words);
  return (
    <Page title={t('fault.title')} isNowhere narrow>
      <Notice
        tone="notice"
        actions={<Button onPress={() => location.reload()}>{t('fault.reload')}</Button>}
      >
        {t('fault.text')}
      </Notice>
    </Page>
  );
}
