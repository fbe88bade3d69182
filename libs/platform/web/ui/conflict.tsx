import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import './conflict.css';

export interface ConflictField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictProps {
  /** Every field of the part; those where both say the same are left out here. */
  readonly fields: readonly ConflictField[];
  /** Who saved, as a function: *Socialsekreterare 2*. */
  readonly by?: string | undefined;
  /** Sends mine again over the version that is there now. */
  readonly onKeepMine: () => void;
  /** Puts theirs into the form. */
  readonly onTakeTheirs: () => void;
  /** After a press that saved nothing: above a long form it would not be seen from the button. */
  readonly takesFocus?: boolean;
}

/**
 * Two people saved the same part: both versions beside each other, and a choice. Nothing is
 * overwritten before it is made (answer `CONFLICT`). Shown above the form, which keeps what was typed.
 */
export function Conflict(props: ConflictProps) {
  const t = useWords(words);
  const { takesFocus = false } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const differing = props.fields.filter((field) => field.mine !== field.theirs);
  return (
    <div ref={box} tabIndex={-1} className="conflict-box">
      <Notice
        tone="notice"
        role="alert"
        title={props.by ? t('conflict.titleBy', { function: props.by }) : t('conflict.title')}
        actions={
          <>
            <Button kind="primary" onPress={props.onKeepMine}>
              {t('conflict.mine')}
            </Button>
            <Button onPress={props.onTakeTheirs}>{t('conflict.theirs')}</Button>
          </>
        }
      >
        <p>{t('conflict.text')}</p>
        {differing.map((field) => (
          <dl className="conflict" key={field.label}>
            <dt>{field.label}</dt>
            <dd>
              <span className="meta">{t('conflict.mineLabel')}</span> {field.mine || '–'}
            </dd>
            <dd>
              <span className="meta">{t('conflict.theirsLabel')}</span> {field.theirs || '–'}
            </dd>
          </dl>
        ))}
      </Notice>
    </div>
  );
}
