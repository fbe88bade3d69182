import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RequestError } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button } from './button.js';
import { NotAvailable } from './not-available.js';
import { Notice } from './notice.js';
import { Skeleton } from './skeleton.js';

export interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data, RequestError>;
  readonly children: (data: Data) => ReactNode;
  /** Stands in while nothing is there; as high as what comes. */
  readonly skeleton?: ReactNode;
  /** A part of a page says what is wrong in its own place; a page becomes the not-available page. */
  readonly part?: boolean;
}

/**
 * What a query looks like in each of its states: on its way, failed, not available, there.
 * Data once shown stays while it is read anew, also when that fails.
 */
export function QueryView<Data>({ query, children, skeleton, part }: QueryViewProps<Data>) {
  const t = useWords(words);
  const problemText = useProblemText();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return skeleton ?? <Skeleton lines={part ? 3 : 6} />;
  if (query.error.has('NOT_AVAILABLE')) {
    return part ? <p className="meta">{problemText(query.error.problems[0])}</p> : <NotAvailable />;
  }
  return (
    <Notice
      tone="notice"
      role="status"
      title={t(part ? 'load.partFailed' : 'load.failed')}
      actions={<Button onPress={() => void query.refetch()}>{t('load.again')}</Button>}
    >
      <p>{problemText(query.error.problems[0])}</p>
      {query.error.reference && (
        <p className="meta">{t('errors.reference', { code: query.error.reference })}</p>
      )}
    </Notice>
  );
}
