import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useState } from 'react';
import { EndMembershipDocument, type PersonRowFragment } from './people.generated.js';
import { words } from './words.generated.js';

/** Says what follows before somebody is out at once. */
export function EndMembershipDialog(props: { person: PersonRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const { person, onClose } = props;
  // What one has read, however often the page is read anew beneath.
  const [expectedVersion] = useState(person.version);
  const end = useMutationOperation(EndMembershipDocument, { onDone: onClose });
  return (
    <ActDialog
      title={t('end.title', { function: person.functionTitle })}
      act={t('end.do')}
      mutation={end}
      onAct={() => end.send({ membershipId: person.id, expectedVersion })}
      onClose={onClose}
    >
      <p>{t('end.text')}</p>
    </ActDialog>
  );
}
