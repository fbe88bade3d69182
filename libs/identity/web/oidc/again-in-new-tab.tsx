import { request } from '@stad/platform/web/graphql/request.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { words } from '../again/words.generated.js';
import { ViewerDocument } from '../viewer.generated.js';
import type { Viewer } from '../viewer.js';
import { onSignedInElsewhere } from './signed-in-again.js';

/**
 * The way to a provider leaves the page, and what was typed with it: it is gone in a tab of its own. When
 * the same member has signed in there, this page goes on; for anybody else it begins anew.
 */
export function AgainInNewTab(props: { viewer: Viewer; onSignedIn: () => void }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const { viewer, onSignedIn } = props;
  useEffect(
    () =>
      onSignedInElsewhere(async () => {
        const { viewer: now } = await request(ViewerDocument, {}, undefined, {
          isIdle: true,
        }).catch(() => ({ viewer: null }));
        if (!now) return;
        if (now.membershipId !== viewer.membershipId) return location.assign('/');
        onSignedIn();
        await queries.invalidateQueries();
      }),
    [viewer.membershipId, onSignedIn, queries],
  );
  return (
    <>
      <p>{t('again.newTabText')}</p>
      <p>
        <a
          className="button button--primary"
          href="/logga-in?till=/inloggad"
          target="_blank"
          rel="noopener"
        >
          <span className="button__text">{t('again.newTab')}</span>
        </a>
      </p>
    </>
  );
}
