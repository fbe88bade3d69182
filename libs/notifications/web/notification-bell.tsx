import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import IconBell from '@tabler/icons-react/icons/IconBell';
import { useEffect, useState } from 'react';
import { words } from './menu/words.generated.js';
import { UnreadNotificationsDocument } from './notifications.generated.js';
import './notification-bell.css';

/** How often the bell looks whether something has come, while its page is seen. */
const LOOKS_EVERY_MS = 60_000;
/** The page comes first: what somebody came for is not held up by a number in the bar. */
const LOOKS_FIRST_AFTER_MS = 1500;
/** More than this is simply many. */
const MOST_SHOWN = 99;

/** In the top bar: how many notifications one has not read, and the way to them. */
export function NotificationBell() {
  const t = useWords(words);
  const [looks, setLooks] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLooks(true), LOOKS_FIRST_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const query = useOperation(
    UnreadNotificationsDocument,
    {},
    { refreshEveryMs: LOOKS_EVERY_MS, enabled: looks },
  );
  const n = query.data?.unreadNotifications ?? 0;
  return (
    <Link to="/aviseringar" className="bell" aria-label={t('bell', { n })}>
      <IconBell aria-hidden />
      {n > 0 && (
        <span className="bell__count" aria-hidden>
          {n > MOST_SHOWN ? `${MOST_SHOWN}+` : n}
        </span>
      )}
    </Link>
  );
}
