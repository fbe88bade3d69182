import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import type { PartProps } from '../pass/part-props.js';
import { words as passWords } from '../words.generated.js';
import { AskByLinkDocument } from './invite.generated.js';
import { words } from './words.generated.js';

/** A one-time link for a function that has no account: shown once, to be passed on. */
export function AskByLinkDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const p = useWords(passWords);
  const ask = useMutationOperation(AskByLinkDocument);
  const [token, setToken] = useState<string | null>(null);
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const form = useForm({
    start: { agencyId: others[0]?.id ?? '', functionTitle: '', mailbox: '' },
    check: ({ functionTitle }) =>
      functionTitle.trim() === '' ? [{ code: 'TOLD_BY_MISSING', field: 'functionTitle' }] : [],
    send: ({ mailbox, ...who }) =>
      ask.send({ passId: pass.id, ...who, mailbox: mailbox.trim() || null }),
    onDone: ({ askByLink }) => setToken(askByLink.token ?? ''),
  });
  if (token !== null) {
    const { agencyId, functionTitle, mailbox } = form.values;
    const agency = pass.agencies.find(({ id }) => id === agencyId)?.shortName ?? '';
    return (
      <Dialog isOpen onClose={() => onOpen('')} title={t('ask.made')}>
        <MadeLink
          token={token}
          whom={t('ask.madeFor', { function: functionTitle, agency })}
          isMailed={mailbox !== ''}
          onDone={() => onOpen('')}
        />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={t('ask.title')}
      submit={t('ask.submit')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('ask.intro')}</p>
      <Select
        {...form.field('agencyId')}
        label={p('team.agency')}
        options={pass.agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
      />
      <TextField
        {...form.field('functionTitle')}
        label={p('team.function')}
        hint={p('team.functionHint')}
        maxLength={80}
      />
      <TextField
        {...form.field('mailbox')}
        label={t('ask.mailbox')}
        hint={t('ask.mailboxHint')}
        maxLength={254}
      />
    </DialogForm>
  );
}

function MadeLink(props: { token: string; whom: string; isMailed: boolean; onDone: () => void }) {
  const t = useWords(words);
  if (props.token === '') return <p>{t('ask.lost')}</p>;
  const link = `${location.origin}/svar/${props.token}`;
  return (
    <div className="stack">
      <p>
        {props.whom}. {props.isMailed && t('ask.mailed')}
      </p>
      <CopyField label={t('ask.link')} text={link} kind="primary" />
      <div>
        <Button onPress={props.onDone}>{t('ask.done')}</Button>
      </div>
    </div>
  );
}
