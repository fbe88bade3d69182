import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useId, useState } from 'react';
import './number-sources.css';
import { SOURCE_LENGTH } from '../rules/report-text.js';
import { numbersWithoutSource, type TypedNumber, withSource } from '../rules/typed-numbers.js';
import { words } from './words.generated.js';

export interface NumberSourcesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onShow: (number: TypedNumber) => void;
}

/** More would be a list to read instead of a text to write. */
const SHOWN = 4;

/** Numbers typed by hand, each with a field for its source; a report with one left is not frozen. */
export function NumberSources({ text, onChange, onShow }: NumberSourcesProps) {
  const t = useWords(words);
  const id = useId();
  const numbers = numbersWithoutSource(text);
  if (numbers.length === 0) return null;
  const left = numbers.length - SHOWN;
  return (
    <section className="number-sources" aria-labelledby={id}>
      <h3 id={id}>{t('sources.heading', { n: numbers.length })}</h3>
      <p className="meta">{t('sources.why')}</p>
      <ul>
        {numbers.slice(0, SHOWN).map((number, at) => (
          <SourceOf
            // A number moves with every letter before it; its turn among the others does not.
            key={`${number.text} ${numbers.slice(0, at).filter((one) => one.text === number.text).length}`}
            number={number}
            around={around(text, number)}
            onShow={() => onShow(number)}
            onSource={(source) => onChange(withSource(text, number, source))}
          />
        ))}
      </ul>
      {left > 0 && <p className="meta">{t('sources.more', { n: left })}</p>}
    </section>
  );
}

function SourceOf(props: {
  number: TypedNumber;
  around: string;
  onShow: () => void;
  onSource: (source: string) => void;
}) {
  const t = useWords(words);
  const { number, around, onShow, onSource } = props;
  const [source, setSource] = useState('');
  const [isShort, setShort] = useState(false);
  function give() {
    if (source.trim().length < SOURCE_LENGTH.least) setShort(true);
    else onSource(source);
  }
  return (
    <li className="number-sources__one">
      <TextField
        label={t('sources.field', { number: number.text })}
        hint={around}
        value={source}
        maxLength={SOURCE_LENGTH.most}
        {...(isShort ? { error: t('sources.short') } : {})}
        onChange={(typed) => {
          setSource(typed);
          setShort(false);
        }}
      />
      <Button onPress={give}>{t('sources.give', { number: number.text })}</Button>
      <Button kind="quiet" onPress={onShow}>
        {t('sources.show')}
      </Button>
    </li>
  );
}

const AROUND = 24;

/** `… mötte 66 personer i …`, on one line and in whole words. */
function around(text: string, { offset, text: number }: TypedNumber): string {
  const end = offset + number.length;
  const from = Math.max(0, offset - AROUND);
  const before = text.slice(from, offset).replace(from > 0 ? /^\S*\s/u : '', '');
  const after = text
    .slice(end, end + AROUND)
    .replace(end + AROUND < text.length ? /\s\S*$/u : '', '');
  const piece = `${before}${number}${after}`.replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '… ' : ''}${piece}${end + AROUND < text.length ? ' …' : ''}`;
}
