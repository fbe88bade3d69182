import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { NotificationSettingsDocument } from './settings.generated.js';
import { SettingsForm } from './settings-form.js';
import { words } from './words.generated.js';

/** How I want to be told by mail: a digest or not, when to be left alone, and what of at once. */
export default function NotificationSettingsPage() {
  const t = useWords(words);
  const query = useOperation(NotificationSettingsDocument, {});
  return (
    <Page
      title={t('settings.title')}
      intro={t('settings.intro')}
      actions={<Link to="/aviseringar">{t('settings.back')}</Link>}
      narrow
    >
      <QueryView query={query}>
        {({ notificationChoice }) => <SettingsForm choice={notificationChoice} />}
      </QueryView>
    </Page>
  );
}
