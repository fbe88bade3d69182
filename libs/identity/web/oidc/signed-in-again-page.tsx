import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useEffect } from 'react';
import { words } from '../again/words.generated.js';
import { tellSignedIn } from './signed-in-again.js';

/** Where the tab ends in which one signed in again: the one with what was typed goes on by itself. */
export default function SignedInAgainPage() {
  const t = useWords(words);
  useEffect(tellSignedIn, []);
  return (
    <Page title={t('again.doneTitle')} narrow>
      <Notice tone="done" role="status" actions={<Link to="/">{t('again.overview')}</Link>}>
        {t('again.done')}
      </Notice>
    </Page>
  );
}
