import { type EditorState, type Extension, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { type Token, tokensIn } from '../../rules/report-text.js';
import { numbersWithoutSource } from '../../rules/typed-numbers.js';

/** How a number of the text is read: the value on the chip, and what is said of it. */
export interface ChipReading {
  readonly value: string;
  readonly title: string;
  /** `unknown`: no such figure in the period; `typed`: by hand, with its source. */
  readonly kind: 'figure' | 'typed' | 'unknown';
}

export interface NumberChipsOptions {
  readonly read: (part: Token['part']) => ChipReading;
  /** Said of a number that names no source. */
  readonly bareTitle: string;
  /** The number the cursor stands at, or undefined. */
  readonly onAt: (part: Token['part'] | undefined) => void;
}

/**
 * Shows the numbers of a text as chips. The text itself stays as it is stored, `⟦K01⟧` and all: a
 * chip is one step for the cursor, one stroke to take away, and copied as what it stands for.
 */
export function numberChips({ read, bareTitle, onAt }: NumberChipsOptions): Extension {
  const chips = StateField.define<DecorationSet>({
    create: ({ doc }) => chipsOf(doc.toString()),
    update: (before, { docChanged, newDoc }) => (docChanged ? chipsOf(newDoc.toString()) : before),
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of((view) => view.state.field(field)),
    ],
  });
  const bare = StateField.define<DecorationSet>({
    create: ({ doc }) => bareOf(doc.toString()),
    update: (before, { docChanged, newDoc }) => (docChanged ? bareOf(newDoc.toString()) : before),
    provide: (field) => EditorView.decorations.from(field),
  });

  function chipsOf(text: string): DecorationSet {
    return Decoration.set(
      tokensIn(text).map(({ text: token, offset, part }) =>
        Decoration.replace({ widget: new Chip(read(part)) }).range(offset, offset + token.length),
      ),
    );
  }

  function bareOf(text: string): DecorationSet {
    const mark = Decoration.mark({
      class: 'number-editor__bare',
      attributes: { title: bareTitle },
    });
    return Decoration.set(
      numbersWithoutSource(text).map((number) =>
        mark.range(number.offset, number.offset + number.text.length),
      ),
    );
  }

  let at: string | undefined;
  const watch = EditorView.updateListener.of(({ state, selectionSet, docChanged }: ViewUpdate) => {
    if (!selectionSet && !docChanged) return;
    const token = tokenAt(state);
    if (token?.text === at) return;
    at = token?.text;
    onAt(token?.part);
  });
  return [chips, bare, watch];
}

/** The number that the cursor touches, or that is marked. */
function tokenAt({ doc, selection }: EditorState): Token | undefined {
  const { from, to } = selection.main;
  return tokensIn(doc.toString()).find(
    ({ text, offset }) => from <= offset + text.length && to >= offset,
  );
}

class Chip extends WidgetType {
  constructor(private readonly reading: ChipReading) {
    super();
  }

  override eq(other: Chip): boolean {
    const { value, title, kind } = this.reading;
    return (
      other.reading.value === value && other.reading.title === title && other.reading.kind === kind
    );
  }

  toDOM(): HTMLElement {
    const { value, title, kind } = this.reading;
    const chip = document.createElement('span');
    chip.className = `number-chip number-chip--${kind}`;
    chip.textContent = value;
    chip.title = title;
    return chip;
  }

  /** A click puts the cursor at it, and what it says is read below. */
  override ignoreEvent(): boolean {
    return false;
  }
}
