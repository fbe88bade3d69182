import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useRef } from 'react';
import { OpenedPart } from '../pass/opened-part.js';
import { AddChecklistPointDocument } from './checklist.generated.js';
import { words } from './words.generated.js';

/**
 * The list of this pass alone is changed: one more point, and while it is open each can be taken away. The field
 * stays open for the next.
 */
export function ChangePoints(props: {
  passId: string;
  isEmpty: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const t = useWords(words);
  const { passId, isEmpty, isOpen, onOpen } = props;
  if (isOpen) {
    return (
      <OpenedPart>
        <AddForm passId={passId} onClose={() => onOpen(false)} />
      </OpenedPart>
    );
  }
  return (
    <div>
      <Button
        kind="quiet"
        icon={isEmpty ? <IconPlus aria-hidden /> : <IconPencil aria-hidden />}
        onPress={() => onOpen(true)}
      >
        {t(isEmpty ? 'add' : 'change')}
      </Button>
    </div>
  );
}

function AddForm({ passId, onClose }: { passId: string; onClose: () => void }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const add = useMutationOperation(AddChecklistPointDocument);
  const isLast = useRef(false);
  const form = useForm({
    start: { text: '' },
    check: ({ text }) => (text.trim() === '' ? [{ code: 'POINT_MISSING', field: 'text' }] : []),
    send: ({ text }) => add.send({ passId, text }),
    onDone: () => (isLast.current ? onClose() : form.reset()),
  });
  // What is written and not added yet goes along.
  const finish = () => {
    if (form.values.text.trim() === '') return onClose();
    isLast.current = true;
    void form.submit().finally(() => {
      isLast.current = false;
    });
  };
  return (
    <Form
      form={form}
      submit={t('add.save')}
      isBeside
      secondary={
        <Button kind="quiet" onPress={finish}>
          {t('change.done')}
        </Button>
      }
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
