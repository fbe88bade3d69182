import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { ACTOR_TIES } from '../rules/actor-codes.js';
import { ActorNamesDocument, SayActorTieDocument } from './actor.generated.js';
import { useCodeOptions } from './code-options.js';
import { words } from './words.generated.js';

/** What an organisation says of another: one of four kinds, and no word beside. */
export function TieDialog(props: { actorId: string; siteId: string; onClose: () => void }) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { actorId, siteId, onClose } = props;
  const names = useOperation(ActorNamesDocument, { input: { siteId, first: PAGE_SIZE.largest } });
  const others = (names.data?.actors.rows ?? []).filter(({ id }) => id !== actorId);
  const say = useMutationOperation(SayActorTieDocument);
  const form = useForm({
    start: { kind: '', otherActorId: '' },
    check: (values) =>
      (['kind', 'otherActorId'] as const)
        .filter((field) => values[field] === '')
        .map((field) => ({ code: 'INVALID_CODE', field })),
    send: (values) => say.send({ actorId, ...values }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('ties.title')} submit={t('save')} form={form} onClose={onClose}>
      <RadioGroup
        {...form.field('kind')}
        label={t('ties.kind')}
        options={options('tie', ACTOR_TIES)}
      />
      <Select
        {...form.field('otherActorId')}
        label={t('ties.other')}
        placeholder={t('choose')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </DialogForm>
  );
}
