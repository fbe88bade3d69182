import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { Pass } from '../pass/pass.js';
import { words } from './words.generated.js';
import '../pass/pass-lines.css';

/** *Anteckningar inför samtalet*: what the team wrote in the field for the talk after the pass. */
export function TalkNotes({ pass }: { pass: Pick<Pass, 'fieldActs'> }) {
  const t = useWords(words);
  const format = useFormat();
  const notes = pass.fieldActs.filter(({ text }) => text !== null);
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('notes')}>
      <h3>{t('notes')}</h3>
      <ul className="pass-lines">
        {notes.map(({ id, text, madeBy, at }) => (
          <li key={id}>
            {text}
            <p className="meta">
              {madeBy}, {format.moment(at)}
            </p>
          </li>
        ))}
      </ul>
      <FlagText
        texts={notes.map(({ id, text }) => ({
          text: 'FIELD_NOTE',
          recordId: id,
          label: text ?? '',
          says: text,
        }))}
      />
    </section>
  );
}
