import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { inField } from '../../rules/team.js';
import { notBefore, nowText, readTold } from '../answer/told-at.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { presenceProblems, presenceValues, readPresence } from './presence.js';
import { PresenceFields } from './presence-fields.js';
import { ReturnPassDocument } from './run.generated.js';
import { words as runWords } from './words.generated.js';

/** Why a pass ended before its time. */
const ABORT_REASONS = ['THREAT', 'POLICE_LEFT', 'AREA_STOP', 'OTHER'];

/** *Alla är tillbaka*, with who came late or left early: the hours of the report follow from it. */
export function ReturnDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const ofRun = useWords(runWords);
  const language = useLanguage();
  const back = useMutationOperation(ReturnPassDocument);
  // Noted before: a reason may be added and need not.
  const isBroken = pass.progress.abortedAt !== null;
  const team = pass.team.filter((member) => inField([member as never]).length > 0);
  const told = (time: string) => readTold(time, 'at', new Date());
  const form = useForm({
    start: { at: nowText(language), abortReason: '', ...presenceValues(team, language) } as Record<
      string,
      string
    >,
    check: (values) => {
      const at = told(values.at ?? '');
      return [...(at.ok ? [] : at.problems), ...presenceProblems(values)];
    },
    send: (values) => {
      const at = told(values.at ?? '');
      return back.send({
        passId: pass.id,
        at: at.ok ? notBefore(at.value, pass.progress.startedAt) : null,
        backMemberIds: team.map((member) => member.id),
        presence: [...readPresence(team, values, pass.startsAt)],
        abortReason: values.abortReason || null,
      });
    },
    onDone: () => onOpen(''),
  });
  const name = ofKind('step.return');
  return (
    <DialogForm title={name} submit={name} form={form} onClose={() => onOpen('')}>
      <p>{t('return.text')}</p>
      <TimeField {...form.field('at')} label={t('return.at')} />
      <PresenceFields form={form} team={team} />
      <Select
        {...form.field('abortReason')}
        label={isBroken ? ofRun('return.why') : t('return.aborted')}
        placeholder={isBroken ? ofRun('return.noReason') : t('return.asPlanned')}
        options={ABORT_REASONS.map((value) => ({
          value,
          label:
            (isBroken
              ? sentence(t.maybe(`abortedFor.${value}`))
              : t.maybe(`abortReason.${value}`)) ?? value,
        }))}
      />
    </DialogForm>
  );
}

/** The reason alone, where it is known that the pass was broken off. */
const sentence = (text: string | undefined) =>
  text && `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
