import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { REFUSALS } from '../rules/actor-question.js';
import { type ActorPageQuery, JudgeActorAnswerDocument } from './actor.generated.js';
import { useCodeOptions, useCodeText } from './code-options.js';
import { words } from './words.generated.js';

interface Line {
  readonly label: string;
  readonly card: string;
  readonly said: string;
}

/**
 * What an organisation has said by its link, beside what its card says now: taken whole, or refused with a reason
 * from a list.
 */
export function JudgeDialog({ actor, onClose }: ActorPageQuery & { onClose: () => void }) {
  const t = useWords(words);
  const options = useCodeOptions();
  const lines = useDifference(actor);
  const judge = useMutationOperation(JudgeActorAnswerDocument);
  const { question } = actor;
  const form = useForm({
    start: { decision: '' },
    check: ({ decision }) =>
      decision === '' ? [{ code: 'JUDGEMENT_MISSING', field: 'decision' }] : [],
    send: ({ decision }) =>
      judge.send({
        ...{ questionId: question?.id ?? '', answeredAt: question?.answeredAt ?? '' },
        reason: decision === TAKE ? null : decision,
      }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.judge')} submit={t('judge.do')} form={form} onClose={onClose}>
      {lines.length === 0 && <p>{t('judge.same')}</p>}
      <dl className="facts">
        {lines.map(({ label, card, said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <p>
                <span className="meta">{t('judge.card')}</span> {card || t('none')}
              </p>
              <p>
                <span className="meta">{t('judge.said')}</span> {said || t('none')}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <RadioGroup
        {...form.field('decision')}
        label={t('judge.label')}
        options={[{ value: TAKE, label: t('judge.take') }, ...options('refusal', REFUSALS)]}
      />
    </DialogForm>
  );
}

const TAKE = 'TAKE';

/** Where the answer says something else than the card; a mailbox left out stays as it is. */
function useDifference({ tasks, meets, answer, question }: ActorPageQuery['actor']): Line[] {
  const t = useWords(words);
  const text = useCodeText();
  const said = question?.said;
  if (!said) return [];
  const card = {
    ...{ tasks, meets, may: answer?.may ?? [], mayNot: answer?.mayNot ?? [] },
    ...{ secrecy: answer?.secrecy ?? null, mailbox: answer?.mailbox ?? '' },
  };
  const one = (code: string | null) => (code ? [code] : []);
  const lines: Line[] = [
    {
      ...{ label: t('field.tasks'), card: text('task', card.tasks) },
      said: text('task', said.tasks),
    },
    {
      ...{ label: t('field.meets'), card: text('meets', card.meets) },
      said: text('meets', said.meets),
    },
    { label: t('field.may'), card: text('may', card.may), said: text('may', said.may) },
    {
      ...{ label: t('field.mayNot'), card: text('mayNot', card.mayNot) },
      said: text('mayNot', said.mayNot),
    },
    {
      ...{ label: t('field.secrecy'), card: text('secrecy', one(card.secrecy)) },
      said: text('secrecy', one(said.secrecy)),
    },
    { label: t('field.mailbox'), card: card.mailbox, said: said.mailbox ?? card.mailbox },
  ];
  return lines.filter((line) => line.card !== line.said);
}
