import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Understood } from '@stad/platform/web/ui/field-parts.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextArea, TextField, type TextFieldProps } from '@stad/platform/web/ui/text-field.js';
import type { ReactNode } from 'react';
import { OVERRIDE_REASONS } from '../rules/personal-data/override-reason.js';
import { useLiveGuard } from './use-live-guard.js';
import type { TextGuard } from './use-text-guard.js';
import { words } from './words.generated.js';

export interface SafeTextFieldProps extends TextFieldProps {
  readonly guard: TextGuard;
  /** Several lines; then the field also asks not to write what points out a person. */
  readonly rows?: number;
}

/**
 * Free text. What may point out a person is told while one types; the text stays and one may say why
 * it is allowed. A personal identity number has no such way (INV-01).
 */
export function SafeTextField({ guard, rows, ...props }: SafeTextFieldProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const found = useLiveGuard(props.value);
  const isAsked = guard.isWarned || guard.reason !== '' || found?.severity === 'warn';
  // The server's answer says the same; it is not said twice. A given reason answers a warning.
  const isTold = found && props.error === undefined && guard.reason === '';
  const code = found?.severity === 'block' ? 'PERSONAL_DATA_BLOCKED' : 'PERSONAL_DATA_WARNED';
  const field = {
    ...props,
    ...(rows ? { hint: <Banner before={props.hint} /> } : {}),
    onChange: (text: string) => {
      if (guard.reason !== '') guard.onReason('');
      props.onChange(text);
    },
    after: (
      <>
        {props.after}
        <span role="status">
          {isTold && (
            <Understood unsure>{problemText({ code, params: { rule: found.rule } })}</Understood>
          )}
        </span>
      </>
    ),
  };
  return (
    <>
      {rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />}
      {isAsked && (
        <RadioGroup
          label={t('reason.label')}
          value={guard.reason}
          onChange={guard.onReason}
          options={OVERRIDE_REASONS.map((reason) => ({
            value: reason,
            label: t(`reason.${reason}`),
          }))}
        />
      )}
    </>
  );
}

/** Names are not detected: the banner asks. */
function Banner(props: { readonly before: ReactNode }) {
  const t = useWords(words);
  return (
    <>
      {props.before} {t('banner')}
    </>
  );
}
