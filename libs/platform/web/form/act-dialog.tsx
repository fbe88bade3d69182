import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { problemsOf, RequestError } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notice.js';
import { words } from '../words.generated.js';
import './act-dialog.css';

export interface ActDialogProps {
  readonly title: string;
  /** The verb with its object, on the button: *Ta bort funktionen*. */
  readonly act: string;
  readonly kind?: 'primary' | 'danger';
  /** What `useMutationOperation` answered. */
  readonly mutation: { readonly isSending: boolean; readonly error: Error | null };
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
  /** In the place of `onClose` once somebody else has changed what it is about. */
  readonly onStale?: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

/**
 * Says what follows before one act is done, and why when it cannot be. What somebody else has changed
 * meanwhile is read anew and looked at first: the act is not offered again over it.
 */
export function ActDialog(props: ActDialogProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { title, act, kind = 'primary', mutation, onAct, onClose, children } = props;
  const { onStale = onClose } = props;
  const problems = problemsOf(mutation.error);
  const isStale = problems.some(({ code }) => code === 'CONFLICT');
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isStale) said.current?.focus();
  }, [isStale]);
  async function perform() {
    try {
      await onAct();
    } catch (error) {
      const known = error instanceof RequestError;
      if (known && (error.has('CONFLICT') || error.has('NOT_AVAILABLE'))) {
        await queries.invalidateQueries();
      }
    }
  }
  return (
    <Dialog
      isOpen
      onClose={isStale ? onStale : onClose}
      title={title}
      actions={
        !isStale && (
          <Button kind={kind} isPending={mutation.isSending} onPress={() => void perform()}>
            {act}
          </Button>
        )
      }
    >
      <div ref={said} tabIndex={-1} className="act-dialog__problems">
        {problems.map((problem) => (
          <Notice key={problem.code} tone="stop" role="alert">
            {problem.code === 'CONFLICT' ? t('act.stale') : problemText(problem)}
          </Notice>
        ))}
      </div>
      {children}
    </Dialog>
  );
}
