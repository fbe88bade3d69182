import type { Problem } from '@stad/platform/rules/problem.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { personHours } from '../../rules/hours.js';
import { COUNTERS, contactAttempts } from '../../rules/tally.js';
import { words as countWords } from '../counts/words.generated.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { BreakdownFields } from './breakdown-fields.js';
import { CountField } from './count-field.js';
import { CountedInField } from './counted-in-field.js';
import { type FieldCounts, hoursOf, POLICE_FIGURES, tallyOf } from './report-values.js';

/** The figures of a report: counts for the counting agency, hours for everybody, the police's for them. */
export function ReportFields(props: {
  form: FormHandle<Record<string, string>>;
  report: OwnReport;
  fieldCounts: FieldCounts;
  agencyKind: string;
  problems: readonly Problem[];
}) {
  const t = useWords(words);
  const counted = useWords(countWords);
  const { form, report, problems } = props;
  const { number } = useFormat();
  const problemText = useProblemText();
  const tally = tallyOf(form.values);
  const hours = hoursOf(form.values, report);
  const more = COUNTERS.filter(
    (counter) => !report.screenCounters.includes(counter) && counter !== 'advertsReviewed',
  );
  const wrong = problems.filter((problem) =>
    (COUNTERS as readonly string[]).includes(problem.field ?? ''),
  );
  const counts = (names: readonly string[]) => (
    <div className="counts">
      {names.map((counter) => (
        <CountField
          key={counter}
          {...form.field(counter)}
          label={counted.maybe(`counter.${counter}`) ?? counter}
        />
      ))}
    </div>
  );
  return (
    <>
      {report.counts && (
        <>
          <fieldset className="count-group">
            <legend>{t('report.counts')}</legend>
            <CountedInField form={form} report={report} fieldCounts={props.fieldCounts} />
            {counts(report.screenCounters)}
            <details>
              <summary>{t('report.moreCounts')}</summary>
              {counts(more)}
            </details>
            <div role="status">
              <p className="meta">{t('report.attempts', { n: contactAttempts(tally) })}</p>
              {wrong.map((problem) => (
                <StatusText key={`${problem.code} ${problem.field}`} tone="notice">
                  {problemText(problem)}
                </StatusText>
              ))}
            </div>
          </fieldset>
          <BreakdownFields form={form} problems={problems} />
        </>
      )}
      <fieldset className="count-group">
        <legend>{t('report.hours')}</legend>
        {report.hours.length === 0 && <p className="meta">{t('report.noHours')}</p>}
        <div className="counts">
          {report.hours.map((entry, index) => (
            <TextField
              key={entry.memberId}
              {...form.field(`hours.${index}`)}
              label={entry.functionTitle ?? ''}
              {...(hours[index]?.hours === entry.proposed
                ? {}
                : { hint: t('report.proposed', { hours: number(entry.proposed) }) })}
              inputMode="decimal"
              width="number"
            />
          ))}
        </div>
        <p className="meta" role="status">
          {t('report.personHours', { hours: number(personHours(hours)) })}
        </p>
      </fieldset>
      {props.agencyKind === 'POLICE' && (
        <fieldset className="count-group">
          <legend>{t('report.police')}</legend>
          <div className="counts">
            {POLICE_FIGURES.map((figure) => (
              <CountField
                key={figure}
                {...form.field(`police.${figure}`)}
                label={t(`police.${figure}`)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
