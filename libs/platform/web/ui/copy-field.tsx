import IconCopy from '@tabler/icons-react/icons/IconCopy';
import { type ReactNode, useRef } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components/TextField';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button, type ButtonKind } from './button.js';
import { useCopy } from './use-copy.js';
import './form-field.css';
import './copy-field.css';

/** A text to be given on as it is, a link most often: read, not written, with the press that takes it along. */
export function CopyField(props: {
  label: string;
  text: string;
  hint?: ReactNode;
  kind?: ButtonKind;
}) {
  const t = useWords(words);
  const { label, text, hint, kind } = props;
  const field = useRef<HTMLInputElement>(null);
  const { copy, outcome } = useCopy(text, () => field.current?.select());
  return (
    <div className="copy-field">
      <TextField className="field copy-field__text" value={text} isReadOnly>
        <Label className="field__label">{label}</Label>
        {hint && (
          <Text slot="description" className="field__hint">
            {hint}
          </Text>
        )}
        <Input
          ref={field}
          className="field__control"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </TextField>
      <Button
        {...(kind ? { kind } : {})}
        className="no-print"
        icon={<IconCopy aria-hidden />}
        aria-label={t('copy.of', { label })}
        onPress={() => void copy()}
      >
        {t('copy')}
      </Button>
      <span role="status" className="copy-field__said">
        {outcome && t(`copy.${outcome}`)}
      </span>
    </div>
  );
}
