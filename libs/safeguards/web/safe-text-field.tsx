import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Understood } from '@stad/platform/web/ui/field-parts.js';
import { TextArea, TextField, type TextFieldProps } from '@stad/platform/web/ui/text-field.js';
import { type ReactNode, useRef } from 'react';
import { type Finding, gravestOf } from '../rules/personal-data/finding.js';
import { mayBePhone } from '../rules/personal-data/where.js';
import { GuardPlaces } from './guard-places.js';
import { GuardReasons } from './guard-reasons.js';
import { useClipboardText } from './use-clipboard-text.js';
import { useLiveGuard } from './use-live-guard.js';
import type { TextGuard } from './use-text-guard.js';
import { words } from './words.generated.js';
import './safe-text-field.css';

export interface SafeTextFieldProps extends TextFieldProps {
  readonly guard: TextGuard;
  /** Several lines; then the field also asks not to write what points out a person. */
  readonly rows?: number;
  /** Another control than the field itself; then `onMark` shows where the guard found what. */
  readonly control?: (field: TextFieldProps) => ReactNode;
  readonly onMark?: (offset: number, length: number) => void;
}

/**
 * Free text. What may point out a person is told while one types, with where it stands and what to
 * do; the text stays and one may say why it is allowed. A personal identity number has no such way
 * (INV-01). What the server finds is told at the same place in the same words.
 */
export function SafeTextField(all: SafeTextFieldProps) {
  const { guard, rows, control: drawn, onMark, ...props } = all;
  const t = useWords(words);
  const problemText = useProblemText();
  const frame = useRef<HTMLDivElement>(null);
  const findings = useLiveGuard(props.value, guard);
  const gravest = gravestOf(findings);
  const change = (text: string) => {
    if (guard.reason !== '') guard.onReason('');
    props.onChange(text);
  };
  const clipboard = useClipboardText(props.value, change);
  // A given reason answers a warning; the server's answer says the same and is not said twice.
  const isOpen = gravest !== undefined && (gravest.severity === 'block' || guard.reason === '');
  const warned = guard.isStrict ? 'PERSONAL_DATA_NEVER_HERE' : 'PERSONAL_DATA_WARNED';
  const code = gravest?.severity === 'block' ? 'PERSONAL_DATA_BLOCKED' : warned;
  const show = ({ offset, length }: Finding) => {
    if (onMark) return onMark(offset, length);
    const control = frame.current?.querySelector<HTMLTextAreaElement>('textarea, input');
    control?.focus();
    control?.setSelectionRange(offset, offset + length);
  };
  const field = {
    ...props,
    ...(rows ? { hint: <Banner before={props.hint} /> } : {}),
    onChange: change,
    after: (
      <>
        {props.after}
        <span role="status">
          {isOpen && props.error === undefined && (
            <Understood unsure>{problemText({ code, params: { rule: gravest.rule } })}</Understood>
          )}
        </span>
        {isOpen && (
          <div className="guard-advice">
            <GuardPlaces text={props.value} findings={findings} onShow={show} />
            {'isTail' in gravest && <p>{t('shared')}</p>}
            <p>{mayBePhone(props.value, gravest) ? t('todo.phone') : t(`todo.${gravest.rule}`)}</p>
          </div>
        )}
      </>
    ),
  };
  return (
    <div className="safe-text" ref={frame} {...clipboard}>
      {drawn ? drawn(field) : rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />}
      {!guard.isStrict && <GuardReasons guard={guard} findings={findings} />}
    </div>
  );
}

/** Names are not detected: the banner asks. */
function Banner(props: { readonly before: ReactNode }) {
  const t = useWords(words);
  const { before } = props;
  // Hints that are an example end without a full stop; what follows is a sentence of its own.
  const isOpen = typeof before === 'string' && /[^.!?…:]$/.test(before);
  return (
    <>
      {before}
      {isOpen && '.'} {t('banner')}
    </>
  );
}
