import type { Problem } from '@stad/platform/rules/problem.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useEffect, useRef } from 'react';
import { HIGHEST, LONGEST_QUOTE, LOWEST, STATEMENTS } from '../../rules/evaluation/answer.js';
import {
  AnswerEvaluationDocument,
  type EvaluationFormShownFragment,
} from './evaluation.generated.js';
import { keepAnswer, keptAnswer } from './kept-answer.js';
import { ScaleField, type ScaleOption } from './scale-field.js';
import type { SayOfAnswer } from './use-say-of-answer.js';

const SCALE = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) => String(LOWEST + at));

interface FormProps {
  readonly say: SayOfAnswer;
  readonly token: string;
  readonly asked: EvaluationFormShownFragment;
  readonly onDone: () => void;
}

/** The ten, what is asked beside them, and one text. Without a network it waits on the device and is sent again. */
export function AnswerForm({ say: words, token, asked, onDone }: FormProps) {
  const { t, say } = words;
  const answer = useMutationOperation(AnswerEvaluationDocument, {
    ...{ refresh: false, isAnonymous: true },
  });
  const guards = useTextGuards();
  const more = asked.asksMore;
  const names = more ? [...STATEMENTS, 'MORE' as const] : STATEMENTS;
  const kept = useRef(keptAnswer(token));
  const form = useForm({
    start: Object.fromEntries(
      [...names, 'text'].map((name) => [name, kept.current[name] ?? '']),
    ) as Record<string, string>,
    check: (values) =>
      names
        .filter((name) => (values[name] ?? '') === '')
        .map((field): Problem => ({ code: 'STATEMENT_UNANSWERED', field })),
    send: (values) => {
      if (!navigator.onLine) throw away();
      return answer.send({
        token,
        values: STATEMENTS.map((name) => Number(values[name])),
        more: more ? Number(values['MORE']) : null,
        text: values['text']?.trim() || null,
      });
    },
    onDone: () => {
      keepAnswer(token, null);
      onDone();
    },
  });
  useEffect(() => keepAnswer(token, form.values as Record<string, string>), [token, form.values]);
  const isAway = form.isKept && !form.isSending;
  const done = names.filter((name) => (form.values[name] ?? '') !== '').length;
  const options = SCALE.map(
    (value): ScaleOption => ({
      ...{ value, short: value, label: say(`scale.${value}`) },
    }),
  );
  return (
    <Form form={form} submit={t('submit')}>
      {isAway && (
        <Notice tone="notice" role="status" title={t('away')}>
          {say('away.text')}
        </Notice>
      )}
      <p>{say('how')}</p>
      {STATEMENTS.map((name, at) => (
        <ScaleField
          key={name}
          {...form.field(name)}
          label={`${at + 1}. ${say(`statement.${name}`)}`}
          options={options}
          hasEnds
        />
      ))}
      {more && (
        <ScaleField
          {...form.field('MORE')}
          label={`${STATEMENTS.length + 1}. ${say(`more.${more}`)}`}
          options={more === 'USED' ? yesOrNo(t) : options}
          hasEnds={more !== 'USED'}
        />
      )}
      <SafeTextField
        {...form.field('text')}
        guard={{ ...guards.of('text', form.problems), isStrict: true }}
        label={say('text')}
        hint={say('text.hint', { most: LONGEST_QUOTE })}
        rows={3}
        maxLength={LONGEST_QUOTE}
        optional
      />
      <p className="meta" role="status">
        {t('progress', { n: done, of: names.length })}
      </p>
    </Form>
  );
}

const yesOrNo = (t: SayOfAnswer['t']): readonly ScaleOption[] =>
  (
    [
      [LOWEST, t('no')],
      [HIGHEST, t('yes')],
    ] as const
  ).map(([value, label]) => ({ value: String(value), label, short: label }));

/** Nothing came back, without asking: a write without a network would wait unseen until there is one. */
const away = () => new RequestError('network', [{ code: 'NETWORK' }]);
