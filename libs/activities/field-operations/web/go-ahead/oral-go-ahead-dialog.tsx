import { useViewer } from '@stad/identity/web/viewer.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { nowText, readTold } from '../answer/told-at.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { AssessedInOwnStructureDocument, NoteOralGoAheadDocument } from './go-ahead.generated.js';

/** *Muntligt klartecken av {funktion} kl. {tid}*; the police say *bedömd i egen struktur*. */
export function OralGoAheadDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { agency } = useViewer();
  const language = useLanguage();
  const note = useMutationOperation(NoteOralGoAheadDocument);
  const assessed = useMutationOperation(AssessedInOwnStructureDocument);
  const waiting = pass.employers.filter((employer) => !employer.goAhead?.inForce);
  const own = waiting.find((employer) => employer.agency.id === agency.id);
  const isPolice = (agencyId: string) =>
    waiting.some(({ agency }) => agency.id === agencyId && agency.kind === 'POLICE');
  const told = (toldAt: string) => readTold(toldAt, 'toldAt', new Date());
  const form = useForm({
    start: {
      agencyId: (own ?? waiting[0])?.agency.id ?? '',
      decision: 'GIVEN',
      byFunction: '',
      toldAt: nowText(language),
    },
    check: (values) => {
      const problems: Problem[] = [];
      if (values.byFunction.trim() === '') {
        problems.push({ code: 'TOLD_BY_MISSING', field: 'byFunction' });
      }
      const at = told(values.toldAt);
      return at.ok ? problems : [...problems, ...at.problems];
    },
    send: ({ agencyId, decision, byFunction, toldAt }): Promise<unknown> => {
      const at = told(toldAt);
      const input = { passId: pass.id, agencyId, byFunction, toldAt: at.ok ? at.value : '' };
      return isPolice(agencyId) && decision === 'GIVEN'
        ? assessed.send(input)
        : note.send({ ...input, decision });
    },
    onDone: () => onOpen(''),
  });
  const police = isPolice(form.values.agencyId);
  return (
    <DialogForm
      title={ofKind('step.noteGoAhead')}
      submit={t('oral.save')}
      form={form}
      onClose={() => onOpen('')}
    >
      <Select
        {...form.field('agencyId')}
        label={t('team.agency')}
        options={waiting.map(({ agency }) => ({ value: agency.id, label: agency.shortName }))}
      />
      <RadioGroup
        {...form.field('decision')}
        label={t('oral.decision')}
        options={[
          { value: 'GIVEN', label: police ? t('oral.ownStructure') : t('goAhead.GIVEN') },
          { value: 'NOT_GIVEN', label: t('goAhead.NOT_GIVEN') },
        ]}
      />
      <TextField
        {...form.field('byFunction')}
        label={t('told.by')}
        hint={police ? t('told.byPoliceHint') : t('told.byHint')}
        maxLength={80}
      />
      <TimeField {...form.field('toldAt')} label={t('told.at')} />
    </DialogForm>
  );
}
