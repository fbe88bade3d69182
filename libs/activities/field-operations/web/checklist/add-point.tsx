import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { OpenedPart } from '../pass/opened-part.js';
import { AddChecklistPointDocument } from './checklist.generated.js';
import { words } from './words.generated.js';

/** One more point, for this pass alone; the field stays open for the next. */
export function AddPoint({ passId }: { passId: string }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <OpenedPart>
        <AddForm passId={passId} onClose={() => setOpen(false)} />
      </OpenedPart>
    );
  }
  return (
    <div>
      <Button kind="quiet" icon={<IconPlus aria-hidden />} onPress={() => setOpen(true)}>
        {t('add')}
      </Button>
    </div>
  );
}

function AddForm({ passId, onClose }: { passId: string; onClose: () => void }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const add = useMutationOperation(AddChecklistPointDocument);
  const form = useForm({
    start: { text: '' },
    check: ({ text }) => (text.trim() === '' ? [{ code: 'POINT_MISSING', field: 'text' }] : []),
    send: ({ text }) => add.send({ passId, text }),
    onDone: () => form.reset(),
  });
  return (
    <Form
      form={form}
      submit={t('add.save')}
      secondary={<Button onPress={onClose}>{t('back')}</Button>}
    >
      <SafeTextField
        {...form.field('text')}
        guard={{ ...guards.of('text', form.problems), isStrict: true }}
        label={t('add.label')}
        hint={t('add.hint')}
      />
    </Form>
  );
}
