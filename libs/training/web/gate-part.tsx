import { GATE_MODES } from '@stad/activities/field-operations/rules/training-gate.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useState } from 'react';
import {
  SetTrainingGateDocument,
  TrainingGateDocument,
  type TrainingGateQuery,
} from './training.generated.js';
import { words } from './words.generated.js';

/** Whether the own go-ahead waits where somebody of the own staff goes untrained. */
export function GatePart() {
  const query = useOperation(TrainingGateDocument);
  return (
    <QueryView query={query} part>
      {({ trainingGate }) => <Gate key={trainingGate.version} gate={trainingGate} />}
    </QueryView>
  );
}

function Gate({ gate }: { gate: TrainingGateQuery['trainingGate'] }) {
  const t = useWords(words);
  const set = useMutationOperation(SetTrainingGateDocument);
  const version = usePartVersion(gate.version);
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    start: { mode: gate.mode },
    send: ({ mode }) => version.send((expectedVersion) => set.send({ mode, expectedVersion })),
    onDone: () => setSaved(true),
  });
  return (
    <FoldedSection
      heading={t('gate')}
      isRight
      tone={gate.mode === 'WITHHOLD' ? 'ready' : 'waiting'}
      line={t.maybe(`gate.${gate.mode}`)}
    >
      <Notice>{t('gate.before')}</Notice>
      <Form form={form} submit={t('gate.save')} isBeside>
        <RadioGroup
          {...form.field('mode')}
          label={t('gate.mode')}
          hint={t('gate.hint')}
          options={GATE_MODES.map((value) => ({ value, label: t(`gate.${value}`) }))}
        />
      </Form>
      {isSaved && (
        <Notice tone="done" role="status">
          {t('gate.saved')}
        </Notice>
      )}
    </FoldedSection>
  );
}
