import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import { words } from './words.generated.js';
import { ReportWrongNumberDocument } from './wrong-number.generated.js';

export interface WrongNumberProps {
  readonly siteId: string;
  readonly contact: {
    readonly id: string;
    readonly label: string;
    readonly agency: { readonly shortName: string };
  };
}

/** *Fel nummer*: asks first, since it becomes a record of those who keep the number. */
export default function WrongNumber({ siteId, contact }: WrongNumberProps) {
  const t = useWords(words);
  const [state, setState] = useState<'ASKED' | 'TOLD' | 'HERE'>();
  const viewer = useViewer();
  const agency = contact.agency.shortName;
  const report = useMutationOperation(ReportWrongNumberDocument);
  const form = useForm({
    start: {},
    send: () => report.send({ siteId, contactFunctionId: contact.id }),
    // Offered, it is with them; open, it is ours: the number is, or nobody there can answer.
    onDone: ({ reportWrongNumber: { state } }) =>
      setState(state === 'OFFERED' || agency === viewer.agency.shortName ? 'TOLD' : 'HERE'),
  });
  if (state === 'TOLD') return <StatusText tone="done">{t('told', { agency })}</StatusText>;
  if (state === 'HERE') return <StatusText tone="notice">{t('toldHere', { agency })}</StatusText>;
  return (
    <>
      <Button
        kind="quiet"
        className="no-print"
        onPress={() => setState('ASKED')}
        aria-label={`${t('wrong')}: ${contact.label}`}
      >
        {t('wrong')}
      </Button>
      {state === 'ASKED' && (
        <DialogForm
          title={t('title')}
          submit={t('submit', { agency })}
          form={form}
          onClose={() => setState(undefined)}
        >
          <p>{t('effect', { label: contact.label, agency })}</p>
        </DialogForm>
      )}
    </>
  );
}
