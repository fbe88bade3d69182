import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { NumberEditorProps } from './editor-props.js';
import { hashAt } from './hash-query.js';
import { numberChips } from './number-chips.js';
import type { HashKey } from './use-figure-hash.js';
import './number-editor.css';

const HASH_KEYS: readonly HashKey[] = ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'];

/**
 * Plain text of several lines in which numbers are chips. What it holds is the text as it is stored;
 * nothing is formatted. Tab leaves it, as it leaves any field.
 */
export default function NumberEditor(props: NumberEditorProps) {
  const { value, handle, chips, attributes } = props;
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const parts = useRef({ chips: new Compartment(), attributes: new Compartment() });

  useEffect(() => {
    const { value, chips, attributes } = latest.current;
    const view = new EditorView({
      parent: frame.current as HTMLDivElement,
      state: EditorState.create({
        doc: value,
        extensions: [
          history(),
          // The list of figures comes before the text, while it is open.
          Prec.highest(
            keymap.of(HASH_KEYS.map((key) => ({ key, run: () => latest.current.hash.onKey(key) }))),
          ),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ spellcheck: 'true' }),
          parts.current.chips.of(numberChips(chips)),
          parts.current.attributes.of(EditorView.contentAttributes.of(attributes)),
          EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
            const text = state.doc.toString();
            const { main } = state.selection;
            if (docChanged || selectionSet) {
              latest.current.hash.onQuery(main.empty ? hashAt(text, main.head) : null);
            }
            if (docChanged && text !== latest.current.value) latest.current.onChange(text);
          }),
        ],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, []);

  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    editor.current?.dispatch({ effects: parts.current.chips.reconfigure(numberChips(chips)) });
  }, [chips]);

  // Made anew at every rendering: compared by what they say.
  const said = JSON.stringify(attributes);
  useEffect(() => {
    editor.current?.dispatch({
      effects: parts.current.attributes.reconfigure(
        EditorView.contentAttributes.of(JSON.parse(said) as Record<string, string>),
      ),
    });
  }, [said]);

  useImperativeHandle(handle, () => ({
    insert(text) {
      const view = editor.current;
      if (!view) return;
      // A step of its own for whoever takes it back.
      const annotations = isolateHistory.of('full');
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, annotations });
      view.focus();
    },
    replace(from, to, text) {
      const view = editor.current;
      const annotations = isolateHistory.of('full');
      const selection = { anchor: from + text.length };
      view?.dispatch({
        ...{ changes: { from, to, insert: text }, selection, annotations, scrollIntoView: true },
      });
      view?.focus();
    },
    select(from, to) {
      const view = editor.current;
      view?.focus();
      view?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    },
  }));

  return <div className="number-editor" ref={frame} />;
}
