import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Questions } from './questions.js';
import { Reviews } from './reviews.js';
import { words } from './words.generated.js';

/** The control of the access log: for who does it and who advises, and the questions to managers. */
export default function AccessReviewPage() {
  const t = useWords(words);
  const { agency } = useViewer();
  const mayRead = useMay('access-review:read');
  const mayAnswer = useMay('access-review:answer');
  return (
    <Page
      title={t('title')}
      note={agency.shortName}
      help="granskning"
      intro={t(mayRead ? 'intro' : 'intro.manager')}
    >
      {mayAnswer && <Questions />}
      {mayRead && <Reviews />}
      <p className="meta measure">{t('note')}</p>
    </Page>
  );
}
