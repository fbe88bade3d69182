import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { QUESTIONS } from './check-questions.js';
import { SavePassCheckDocument } from './go-ahead.generated.js';

/** *Koll inför passet*: five questions, each with its own answer; none is chosen beforehand. */
export function CheckForm({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const save = useMutationOperation(SavePassCheckDocument);
  const version = usePartVersion(pass.ownCheck?.version ?? 0);
  const start = Object.fromEntries(
    QUESTIONS.map(([name]) => [name, pass.ownCheck ? (pass.ownCheck[name] ? 'ja' : 'nej') : '']),
  ) as Record<(typeof QUESTIONS)[number][0], string>;
  const form = useForm({
    start,
    check: (values) =>
      QUESTIONS.filter(([name]) => values[name] === '').map(([name, question]) => ({
        code: 'CHECK_UNANSWERED',
        field: name,
        params: { question: t(`check.${question}`) },
      })),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          passId: pass.id,
          expectedVersion: expectedVersion || null,
          newThreat: values.newThreat === 'ja',
          newPlaceOrTask: values.newPlaceOrTask === 'ja',
          newOrAlone: values.newOrAlone === 'ja',
          supportAbsent: values.supportAbsent === 'ja',
          policeAbsent: values.policeAbsent === 'ja',
        }),
      ),
    onDone: () => onOpen(''),
  });
  const clash = clashOf(form, version, start);
  const said = (answer: string) => (answer === '' ? '' : t(answer === 'ja' ? 'yes' : 'no'));
  const isAnswered = QUESTIONS.every(([name]) => form.values[name] !== '');
  const anyYes = QUESTIONS.some(([name]) => form.values[name] === 'ja');
  return (
    <Card heading={ofKind('step.answerCheck')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={QUESTIONS.map(([name, question]) => ({
            label: t(`check.${question}`),
            mine: said(form.values[name]),
            theirs: said(start[name]),
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('check.save')}
        secondary={<Button onPress={() => onOpen('')}>{t('back')}</Button>}
      >
        {QUESTIONS.map(([name, question]) => (
          <RadioGroup
            key={name}
            {...form.field(name)}
            label={t(`check.${question}`)}
            inRow
            options={[
              { value: 'nej', label: t('no') },
              { value: 'ja', label: t('yes') },
            ]}
          />
        ))}
        {isAnswered && (
          <p className="meta" role="status">
            {anyYes ? t('check.someYes') : t('check.allNo')}
          </p>
        )}
      </Form>
    </Card>
  );
}
