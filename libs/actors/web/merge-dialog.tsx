import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { ActorNamesDocument, type ActorPageQuery, MergeActorsDocument } from './actor.generated.js';
import { words } from './words.generated.js';

/** Which other entry is the same organisation: those that look like it first, then the whole list. */
export function MergeDialog(props: { actor: ActorPageQuery['actor']; onClose: () => void }) {
  const t = useWords(words);
  const { actor, onClose } = props;
  const { id, siteId, name, duplicates } = actor;
  const names = useOperation(ActorNamesDocument, { input: { siteId, first: PAGE_SIZE.largest } });
  const merge = useMutationOperation(MergeActorsDocument);
  const version = usePartVersion(actor.version);
  const like = duplicates.map((one) => one.id);
  const others = (names.data?.actors.rows ?? []).filter(
    (one) => one.id !== id && !like.includes(one.id),
  );
  const form = useForm({
    start: { goneId: like[0] ?? '' },
    check: ({ goneId }) => (goneId === '' ? [{ code: 'INVALID_CODE', field: 'goneId' }] : []),
    send: ({ goneId }) =>
      version.send((expectedVersion) => merge.send({ keptId: id, goneId, expectedVersion })),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.merge')} submit={t('merge.do')} form={form} onClose={onClose}>
      <p>{t('merge.what', { name })}</p>
      <Select
        {...form.field('goneId')}
        label={t('merge.gone')}
        placeholder={t('choose')}
        options={[...duplicates, ...others].map((one) => ({ value: one.id, label: one.name }))}
      />
    </DialogForm>
  );
}
