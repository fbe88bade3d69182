import type { ClipboardEvent, DragEvent } from 'react';
import { textOfHtml } from '../rules/personal-data/html-text.js';

/**
 * Takes pasted and dropped text that comes as HTML alone, which a text field would refuse; what
 * comes as plain text the browser puts in itself. Either way it becomes the value of the field and
 * is read by the guard like what is typed.
 */
export function useClipboardText(value: string, onChange: (value: string) => void) {
  function take(data: DataTransfer, event: ClipboardEvent | DragEvent) {
    if (data.getData('text/plain') !== '') return;
    const text = textOfHtml(data.getData('text/html'));
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (text === '' || !isField) return;
    event.preventDefault();
    const put = target instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text;
    const start = target.selectionStart ?? value.length;
    onChange(value.slice(0, start) + put + value.slice(target.selectionEnd ?? start));
  }
  return {
    onPaste: (event: ClipboardEvent) => take(event.clipboardData, event),
    onDrop: (event: DragEvent) => take(event.dataTransfer, event),
  };
}
