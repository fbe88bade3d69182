import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { KEPT_DAYS } from '../rules/notification.js';
import { NotificationDays } from './notification-days.js';
import {
  MarkNotificationsReadDocument,
  NotificationsPageDocument,
} from './notifications.generated.js';
import { words } from './words.generated.js';

const SIZE = 50;

/** *Aviseringar*: what has happened and concerns me, the latest first, each a way to where it is. */
export default function NotificationsPage() {
  const t = useWords(words);
  const [sida, setPage] = useUrlValue('sida', '1');
  const page = Math.max(1, Number.parseInt(sida, 10) || 1);
  const query = useOperation(
    NotificationsPageDocument,
    { offset: (page - 1) * SIZE },
    { keepPrevious: true },
  );
  const mark = useMutationOperation(MarkNotificationsReadDocument);
  const unread = query.data?.notifications.unread ?? 0;
  const all = unread > 0 && (
    <Button
      isPending={mark.isSending}
      onPress={() => {
        mark.send({ ids: null }).catch(() => undefined);
      }}
    >
      {t('markAll')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      narrow
      intro={t('intro', { days: KEPT_DAYS })}
      {...(query.data ? { note: t('count', { n: unread }) } : {})}
      actions={
        <>
          <Link to="/aviseringar/installningar">{t('settings')}</Link>
          {all}
        </>
      }
    >
      <QueryView query={query}>
        {({ notifications: { rows, total } }) =>
          total === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <NotificationDays
                rows={rows}
                onOpen={({ id, read }) => {
                  if (!read) mark.send({ ids: [id] }).catch(() => undefined);
                }}
              />
              <Pager
                page={page}
                size={SIZE}
                total={total}
                onPage={(next) => setPage(String(next))}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
