import { useImperativeHandle, useRef } from 'react';
import type { NumberEditorProps } from './editor-props.js';

/** The same text without chips, `⟦K01⟧` and all: for when the editor could not be fetched. */
export function PlainEditor({ value, onChange, handle, attributes }: NumberEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    insert(text) {
      const { selectionStart: from, selectionEnd: to } = area.current as HTMLTextAreaElement;
      onChange(value.slice(0, from) + text + value.slice(to));
      requestAnimationFrame(() => this.select(from + text.length, from + text.length));
    },
    replace(from, to, text) {
      onChange(value.slice(0, from) + text + value.slice(to));
      requestAnimationFrame(() => this.select(from + text.length, from + text.length));
    },
    select(from, to) {
      area.current?.focus();
      area.current?.setSelectionRange(from, to);
    },
  }));
  return (
    <textarea
      {...attributes}
      ref={area}
      className="field__control"
      rows={12}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
