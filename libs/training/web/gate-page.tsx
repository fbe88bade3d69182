import { GATE_MODES } from '@stad/activities/field-operations/rules/training-gate.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
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
export default function GatePage() {
  const t = useWords(words);
  const query = useOperation(TrainingGateDocument);
  return (
    <Page title={t('gate')}>
      <QueryView query={query}>
        {({ trainingGate }) => <Gate key={trainingGate.version} gate={trainingGate} />}
      </QueryView>
    </Page>
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
    <Card>
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
    </Card>
  );
}
