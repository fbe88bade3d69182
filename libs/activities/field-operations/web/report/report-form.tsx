import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { draftOf, keepDraft } from '@stad/platform/web/form/drafts.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useEffect } from 'react';
import { CORRECTION_REASONS } from '../../rules/correction.js';
import type { PartProps } from '../pass/part-props.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { CorrectFieldReportDocument, SaveFieldReportDocument } from './report.generated.js';
import { groundOf, reportInput, reportProblems } from './report-check.js';
import { ReportFields } from './report-fields.js';
import { reportValues } from './report-values.js';
import { useFigureName } from './use-figure-name.js';

/** A report as far as it is typed, and the version it was begun from. */
interface ReportDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
}

/** *Räkna samman*, or *Rätta* a report that is locked: the same figures, then with a reason. */
export function ReportForm(
  props: PartProps & { readonly report: OwnReport; readonly isCorrection: boolean },
) {
  const t = useWords(words);
  const format = useFormat();
  const { agency, membershipId } = useViewer();
  const guards = useTextGuards();
  const save = useMutationOperation(SaveFieldReportDocument);
  const correct = useMutationOperation(CorrectFieldReportDocument);
  const { pass, report, isCorrection, onOpen } = props;
  const key = `${membershipId} ${isCorrection ? 'correct' : 'report'} ${pass.id}`;
  const draft = draftOf<ReportDraft>(key);
  const version = usePartVersion(report.version ?? 0, draft?.version);
  const figureName = useFigureName(report);
  const ground = groundOf(pass, agency);
  const decimal = (value: number) => format.number(value).replace(/\u202f/g, '');
  const theirs = reportValues(report, decimal, pass.fieldCounts);
  const form = useForm({
    start: { ...theirs, reason: '', note: '', ...draft?.values } as Record<string, string>,
    check: (values) => {
      const problems = reportProblems(values, report, ground);
      return isCorrection && values.reason === ''
        ? [...problems, { code: 'CORRECTION_REASON_MISSING', field: 'reason' }]
        : problems;
    },
    send: (values): Promise<unknown> =>
      version.send((expectedVersion): Promise<unknown> => {
        const input = {
          passId: pass.id,
          expectedVersion: expectedVersion || null,
          ...reportInput(values, report, agency.kind),
          overrides: guards.overrides,
        };
        return isCorrection
          ? correct.send({
              ...input,
              reason: values.reason ?? '',
              note: values.note?.trim() || null,
            })
          : save.send(input);
      }),
    onDone: () => {
      keepDraft(key, undefined);
      onOpen('');
    },
  });
  const clash = clashOf(form, version, { ...form.values, ...theirs });
  const { values } = form;
  const begun = version.begun();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is compared as it is typed
  useEffect(() => {
    const isTyped = Object.entries(values).some(
      ([field, value]) => value !== (theirs[field] ?? ''),
    );
    keepDraft<ReportDraft>(key, isTyped ? { values, version: begun } : undefined);
  }, [key, values, begun]);
  const live = reportProblems(form.values, report, ground);
  return (
    <>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={Object.entries(theirs).map(([field, value]) => ({
            label: figureName(field),
            mine: form.values[field] ?? '',
            theirs: value,
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={isCorrection ? t('correct.save') : t('report.save')}
        secondary={<Button onPress={() => onOpen('')}>{t('back')}</Button>}
      >
        <ReportFields
          form={form}
          report={report}
          fieldCounts={pass.fieldCounts}
          agencyKind={agency.kind}
          problems={live}
        />
        <SafeTextField
          {...form.field('noteForLearning')}
          guard={guards.of('noteForLearning', form.problems)}
          label={t('report.note')}
          hint={t('report.noteHint')}
          rows={2}
          optional
        />
        {isCorrection && (
          <>
            <Select
              {...form.field('reason')}
              label={t('correct.reason')}
              placeholder={t('team.choose')}
              options={CORRECTION_REASONS.map((reason) => ({
                value: reason,
                label: t(`correctionReason.${reason}`),
              }))}
            />
            <SafeTextField
              {...form.field('note')}
              guard={guards.of('note', form.problems)}
              label={t('correct.note')}
              optional
            />
          </>
        )}
      </Form>
    </>
  );
}
