import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import {
  AddMaterialDocument,
  type MaterialRowFragment,
  RemoveMaterialDocument,
} from './parts.generated.js';
import './parts.css';
import { words } from './words.generated.js';

export interface MaterialsCardProps {
  readonly activityId: string;
  readonly materials: readonly MaterialRowFragment[];
  readonly mayAdd: boolean;
}

/** Links to what was shown or handed out. */
export function MaterialsCard({ activityId, materials, mayAdd }: MaterialsCardProps) {
  const t = useWords(words);
  const remove = useMutationOperation(RemoveMaterialDocument);
  const [isAdding, setAdding] = useState(false);
  if (materials.length === 0 && !mayAdd) return null;
  return (
    <Card heading={t('materials')}>
      {materials.length === 0 && <p className="meta">{t('materials.none')}</p>}
      <ul className="part-rows">
        {materials.map(({ id, title, url }) => (
          <li className="part-row" key={id}>
            <a href={url} rel="noreferrer noopener" target="_blank">
              {title}
            </a>
            {mayAdd && (
              <Button
                kind="quiet"
                icon={<IconX aria-hidden />}
                iconOnly
                onPress={() => void remove.send({ materialId: id }).catch(() => undefined)}
              >
                {t('materials.remove', { title })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FlagText
        texts={materials.map(({ id, title }) => ({
          ...{ text: 'MATERIAL_TITLE', recordId: id, label: title, says: title },
        }))}
      />
      {mayAdd && (
        <div className="no-print">
          <Button aria-haspopup="dialog" onPress={() => setAdding(true)}>
            {t('materials.add')}
          </Button>
        </div>
      )}
      {isAdding && <AddDialog activityId={activityId} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function AddDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const add = useMutationOperation(AddMaterialDocument);
  const form = useForm({
    start: { title: '', url: 'https://' },
    send: (values) => add.send({ activityId, ...values, overrides: guards.overrides }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('materials.add')}
      submit={t('materials.submit')}
      form={form}
      onClose={onClose}
    >
      <SafeTextField
        {...form.field('title')}
        guard={guards.of('title', form.problems)}
        label={t('materials.title')}
      />
      <TextField
        {...form.field('url')}
        label={t('materials.url')}
        hint={t('materials.url.hint')}
        type="url"
      />
    </DialogForm>
  );
}
