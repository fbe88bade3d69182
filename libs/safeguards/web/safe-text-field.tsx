import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextArea, TextField, type TextFieldProps } from '@stad/platform/web/ui/text-field.js';
import { OVERRIDE_REASONS } from '../rules/personal-data/finding.js';
import type { TextGuard } from './use-text-guard.js';
import { words } from './words.generated.js';

export interface SafeTextFieldProps extends TextFieldProps {
  readonly guard: TextGuard;
  /** Several lines. */
  readonly rows?: number;
}

/**
 * Free text. When the server has found something that may point out a person, the text stays and one
 * may say why it is allowed; a personal identity number has no such way (INV-01).
 */
export function SafeTextField({ guard, rows, ...props }: SafeTextFieldProps) {
  const t = useWords(words);
  const isAsked = guard.isWarned || guard.reason !== '';
  const field = {
    ...props,
    onChange: (text: string) => {
      if (guard.reason !== '') guard.onReason('');
      props.onChange(text);
    },
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
