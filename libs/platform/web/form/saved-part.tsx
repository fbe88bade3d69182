import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Conflict } from '../ui/conflict.js';
import { Notice } from '../ui/notice.js';
import { words } from '../words.generated.js';
import type { PartValues } from './part.js';
import type { AutosaveHandle } from './use-kept-part.js';
import './form.css';
import './saved-part.css';

/** A field of a part in words, for the choice between mine and theirs. */
export type Said<Values> = {
  readonly [Name in keyof Values & string]?: {
    readonly label: string;
    readonly say: (value: Values[Name]) => string;
  };
};

/**
 * The fields of a part that saves by itself: what stands in the way of it is told here, and only that.
 * Ctrl+Enter saves and goes on to the next part.
 */
export function SavedPart<Values extends PartValues>(props: {
  part: AutosaveHandle<Values>;
  said: Said<Values>;
  /** What the change does to others, where it is asked about before it is saved. */
  consequences?: ReactNode;
  /** Absent where the part always stands open. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}) {
  const t = useWords(words);
  const { part, said, onClose } = props;
  const isAsked = part.asked.length > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the fields within
    <div
      className="saved-part form"
      onBlur={() => void part.flush()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void part.flush();
        goOn(event);
      }}
    >
      {part.conflicts.map(({ name, theirs }) => {
        const field = said[name];
        if (!field) return null;
        return (
          <Conflict
            key={name}
            fields={[
              {
                label: field.label,
                mine: field.say(part.values[name]),
                theirs: field.say(theirs as Values[typeof name]),
              },
            ]}
            onKeepMine={() => void part.keepMine(name)}
            onTakeTheirs={() => part.takeTheirs(name)}
          />
        );
      })}
      {part.notes.length > 0 && (
        <Notice tone="stop" role="status" title={t('part.notSaved')}>
          {part.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      {props.children}
      {props.consequences}
      {part.isPromised && (
        <p className="meta" role="status">
          {t('ask.waits')}
        </p>
      )}
      {(isAsked || onClose) && (
        <div className="form__actions">
          {isAsked && (
            <>
              <Button kind="primary" onPress={() => void part.confirm()}>
                {t('ask.save')}
              </Button>
              <Button onPress={part.takeBack}>{t('ask.takeBack')}</Button>
            </>
          )}
          {onClose && !isAsked && (
            <Button
              onPress={() => {
                void part.flush();
                onClose();
              }}
            >
              {t('part.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The first field of the next part that stands open, else what one does next. */
function goOn({ currentTarget }: KeyboardEvent<HTMLElement>): void {
  const parts = [...document.querySelectorAll('.saved-part')];
  const next =
    parts[parts.indexOf(currentTarget) + 1] ?? document.querySelector('[data-next-steps]');
  next?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
