import { askFreshFactor } from '@stad/platform/web/graphql/fresh-factor.js';
import { request } from '@stad/platform/web/graphql/request.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { ViewerDocument } from '../viewer.generated.js';
import { FactorStateDocument } from './step-up.generated.js';

/**
 * A link to a file that leaves the portal. Where a fresh factor is owed the person is asked over the page, and
 * then the file comes. No `download` on the link: the response names the file, and one that is opened
 * otherwise (a new tab) must show the page the server sends it to, not save that page.
 */
export function FileDownload({ path, children }: { path: string; children: ReactNode }) {
  const problemText = useProblemText();
  const queries = useQueryClient();
  const link = useRef<HTMLAnchorElement>(null);
  const isCleared = useRef(false);
  const [error, setError] = useState<unknown>(null);
  const [problem] = problemsOf(error);

  async function fetchFile() {
    setError(null);
    const { viewer } = await request(FactorStateDocument, {});
    // The session is over: whoever looks after it asks to sign in again, over the page.
    if (!viewer) return void queries.invalidateQueries({ queryKey: [ViewerDocument.name] });
    if (!viewer.hasFreshFactor && !(await askFreshFactor(viewer.signInWay))) return;
    isCleared.current = true;
    link.current?.click();
  }

  function onClick(event: MouseEvent) {
    const isOtherwise = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isCleared.current || isOtherwise) {
      isCleared.current = false;
      return;
    }
    event.preventDefault();
    fetchFile().catch(setError);
  }

  return (
    <>
      <a ref={link} className="button button--secondary no-print" href={path} onClick={onClick}>
        <IconDownload aria-hidden />
        <span className="button__text">{children}</span>
      </a>
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
    </>
  );
}
