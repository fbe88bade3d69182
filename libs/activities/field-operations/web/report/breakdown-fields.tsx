import type { Problem } from '@stad/platform/rules/problem.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { total } from '../../rules/breakdown.js';
import { words } from '../counts/words.generated.js';
import { CountField } from './count-field.js';
import { BREAKDOWNS, breakdownsOf, tallyOf } from './report-values.js';

/** Totals by sex, age and sign, filled in afterwards and never joined to a contact (INV-27). */
export function BreakdownFields(props: {
  form: FormHandle<Record<string, string>>;
  problems: readonly Problem[];
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { form, problems } = props;
  const tally = tallyOf(form.values);
  const filled = breakdownsOf(form.values);
  const most = {
    sex: tally.contacts,
    age: tally.contacts,
    acceptedBySex: tally.accepted,
    signs: tally.contacts,
  };
  return (
    <>
      {BREAKDOWNS.filter(({ name }) => most[name] > 0 || total(filled[name]) > 0).map(
        ({ name, parts }) => {
          const over = problems.find((problem) => problem.field === name);
          const rest = most[name] - total(filled[name]);
          const typed = (parts as readonly string[]).filter((part) => part !== 'unknown');
          return (
            <fieldset className="count-group" key={name}>
              <legend>{t(`breakdown.${name}`)}</legend>
              {name === 'signs' && <p className="meta">{t('signsCaveat')}</p>}
              <div className={name === 'signs' ? 'counts' : 'counts counts--parts'}>
                {typed.map((part) => (
                  <CountField
                    key={part}
                    {...form.field(`${name}.${part}`)}
                    label={t.maybe(`${WORDS[name]}.${part}`) ?? part}
                  />
                ))}
              </div>
              <p role="status">
                {over ? (
                  <StatusText tone="notice">{problemText(over)}</StatusText>
                ) : (
                  <span className="meta">
                    {name === 'signs'
                      ? t('breakdown.without', { n: rest })
                      : t('breakdown.rest', { n: rest })}
                  </span>
                )}
              </p>
            </fieldset>
          );
        },
      )}
    </>
  );
}

/** Whose words a breakdown's parts are said with. */
const WORDS = { sex: 'sex', age: 'age', acceptedBySex: 'sex', signs: 'signs' } as const;
