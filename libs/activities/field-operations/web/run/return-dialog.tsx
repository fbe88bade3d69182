import { useViewer } from '@stad/identity/web/viewer.js';
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

/**
 * *Alla är tillbaka*, with who came late or left early: the hours of the report follow from it. `isAborted`:
 * it is asked as *Avbryt passet*, which has a reason.
 */
export function ReturnDialog({
  pass,
  onOpen,
  isAborted = false,
}: PartProps & { readonly isAborted?: boolean }) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const ofRun = useWords(runWords);
  const { today } = useViewer();
  const language = useLanguage();
  const back = useMutationOperation(ReturnPassDocument);
  // Noted before: a reason may be added and need not.
  const isBroken = pass.progress.abortedAt !== null;
  const team = pass.team.filter((member) => inField([member as never]).length > 0);
  const told = (time: string) => readTold(time, today, 'at', new Date());
  const form = useForm({
    start: { at: nowText(language), abortReason: '', ...presenceValues(team, language) } as Record<
      string,
      string
    >,
    check: (values) => {
      const at = told(values.at ?? '');
      const reason =
        isAborted && !values.abortReason
          ? [{ code: 'ABORT_REASON_MISSING', field: 'abortReason' }]
          : [];
      return [...reason, ...(at.ok ? [] : at.problems), ...presenceProblems(values)];
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
  const why = (
    <Select
      {...form.field('abortReason')}
      label={isBroken ? ofRun('return.why') : t(isAborted ? 'return.why' : 'return.aborted')}
      placeholder={
        isBroken ? ofRun('return.noReason') : t(isAborted ? 'return.choose' : 'return.asPlanned')
      }
      options={ABORT_REASONS.map((value) => ({
        value,
        label: t.maybe(`abortReason.${value}`) ?? value,
      }))}
    />
  );
  const name = isAborted ? t('return.abort') : ofKind('step.return');
  return (
    <DialogForm title={name} submit={name} form={form} onClose={() => onOpen('')}>
      <p>{t(isAborted ? 'return.abortText' : 'return.text')}</p>
      {isAborted && why}
      <TimeField {...form.field('at')} label={t('return.at')} />
      <PresenceFields form={form} team={team} />
      {!isAborted && why}
    </DialogForm>
  );
}
