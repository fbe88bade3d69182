import { ErrorText, LabelText } from '@stad/platform/web/ui/field-parts.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { TextFieldProps } from '@stad/platform/web/ui/text-field.js';
import { lazy, type Ref, Suspense, useId } from 'react';
import type { NumberEditorHandle } from './editor-props.js';
import { FigureList } from './figure-list.js';
import type { NumberChipsOptions } from './number-chips.js';
import { PlainEditor } from './plain-editor.js';
import type { FigureHash } from './use-figure-hash.js';

/** Fetched when a text is to be written; a network that fails leaves the plain field. */
const NumberEditor = lazy(() =>
  import('./number-editor.js').catch(() => ({ default: PlainEditor })),
);

export interface NumberFieldProps extends TextFieldProps {
  readonly handle: Ref<NumberEditorHandle>;
  readonly chips: NumberChipsOptions;
  readonly hash: FigureHash;
}

/** A field of several lines like any other, in which numbers are chips. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, hint, error, optional, after, value, onChange, handle, chips, hash } = props;
  const own = useId();
  const labelId = `${own}label`;
  const hintId = `${own}hint`;
  const errorId = `${own}error`;
  const described = [hint ? hintId : '', error === undefined ? '' : errorId].filter(Boolean);
  const attributes: Record<string, string> = {
    ...(id ? { id } : {}),
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
    'aria-autocomplete': 'list',
    ...(hash.offered.length > 0
      ? { 'aria-controls': hash.listId, 'aria-activedescendant': hash.optionId(hash.at) }
      : {}),
  };
  return (
    <div className="field">
      <span className="field__label" id={labelId}>
        <LabelText label={label} optional={optional} />
      </span>
      {hint && (
        <span className="field__hint" id={hintId}>
          {hint}
        </span>
      )}
      <Suspense fallback={<Skeleton lines={8} />}>
        <NumberEditor {...{ value, onChange, handle, chips, attributes, hash }} />
      </Suspense>
      <FigureList hash={hash} />
      {after}
      {error !== undefined && (
        <span className="field__fault">
          <ErrorText id={errorId}>{error}</ErrorText>
        </span>
      )}
    </div>
  );
}
