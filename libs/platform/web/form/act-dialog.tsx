import type { ReactNode } from 'react';
import { problemsOf } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notice.js';

export interface ActDialogProps {
  readonly title: string;
  /** The verb with its object, on the button: *Ta bort funktionen*. */
  readonly act: string;
  readonly kind?: 'primary' | 'danger';
  /** What `useMutationOperation` answered. */
  readonly mutation: { readonly isSending: boolean; readonly error: Error | null };
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** Says what follows before one act is done, and why when it cannot be. */
export function ActDialog(props: ActDialogProps) {
  const problemText = useProblemText();
  const { title, act, kind = 'primary', mutation, onAct, onClose, children } = props;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button
          kind={kind}
          isPending={mutation.isSending}
          onPress={() => {
            onAct().catch(() => undefined);
          }}
        >
          {act}
        </Button>
      }
    >
      {problemsOf(mutation.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {children}
    </Dialog>
  );
}
