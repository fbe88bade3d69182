import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useState } from 'react';
import { EndContactFunctionDocument, type OwnContactFragment } from './contacts.generated.js';
import { words } from './words.generated.js';

export interface EndContactDialogProps {
  readonly contact: OwnContactFragment;
  /** All functions of the own organisation: some may have this one as their deputy. */
  readonly own: readonly OwnContactFragment[];
  readonly onClose: () => void;
  /** Back to the list: the form beneath shows what the function was. */
  readonly onStale: () => void;
  readonly onEnded: () => void;
}

/** Says what follows before nobody can call a function any more. */
export function EndContactDialog({
  contact,
  own,
  onClose,
  onStale,
  onEnded,
}: EndContactDialogProps) {
  const t = useWords(words);
  // What one has read, however often the page is read anew beneath.
  const [expectedVersion] = useState(contact.version);
  const end = useMutationOperation(EndContactFunctionDocument, { onDone: onEnded });
  const without = own.filter(({ deputyId }) => deputyId === contact.id);
  return (
    <ActDialog
      title={t('end.title', { label: contact.label })}
      act={t('end.do')}
      kind="danger"
      mutation={end}
      onAct={() => end.send({ contactFunctionId: contact.id, expectedVersion })}
      onClose={onClose}
      onStale={onStale}
    >
      <p>{t('end.text')}</p>
      {without.length > 0 && (
        <p>{t('end.deputyFor', { functions: without.map(({ label }) => label).join(', ') })}</p>
      )}
    </ActDialog>
  );
}
