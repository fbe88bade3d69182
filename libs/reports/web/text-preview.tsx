import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type ReactNode, useId } from 'react';
import { paragraphsOf, partsOf, type TextPart, tokensIn } from '../rules/report-text.js';
import './number-chip.css';
import type { TextFigure } from './report-figures.js';
import './text-preview.css';
import { useChipReading } from './use-chip-reading.js';
import { words } from './words.generated.js';

export interface TextPreviewProps {
  readonly text: string;
  readonly figures: readonly TextFigure[];
}

/** The text as it will be read: each figure a chip with its value, and where it comes from below. */
export function TextPreview({ text, figures }: TextPreviewProps) {
  const t = useWords(words);
  const id = useId();
  return (
    <section className="text-preview" aria-labelledby={id}>
      <h3 id={id}>{t('text.preview')}</h3>
      {paragraphsOf(text).length === 0 && <p className="meta">{t('text.none')}</p>}
      <Paragraphs text={text} figures={figures} />
      <Provenance text={text} figures={figures} />
    </section>
  );
}

/** The paragraphs of a text, each number a chip with its value. */
export function Paragraphs({ text, figures }: TextPreviewProps) {
  return paragraphsOf(text).map((paragraph, at) => (
    // Paragraphs have no name but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells two alike apart
    <p key={at}>
      {partsOf(paragraph).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Part key={place} part={part} figures={figures} />
      ))}
    </p>
  ));
}

function Part({ part, figures }: { part: TextPart; figures: readonly TextFigure[] }): ReactNode {
  const read = useChipReading(figures);
  if ('text' in part) return part.text;
  const { value, title, kind } = read(part);
  return (
    <span className={`number-chip number-chip--${kind}`} title={title}>
      {value}
    </span>
  );
}

function Provenance({ text, figures }: TextPreviewProps) {
  const t = useWords(words);
  const read = useChipReading(figures);
  const parts = tokensIn(text).map(({ text: key, part }) => [key, part] as const);
  const tokens = [...new Map(parts)];
  if (tokens.length === 0) return null;
  return (
    <>
      <h4 className="text-preview__heading">{t('figures.inText')}</h4>
      <ul className="text-preview__sources">
        {tokens.map(([key, part]) => {
          const { value, title, kind } = read(part);
          return kind === 'unknown' ? (
            <li key={key}>
              <StatusText tone="notice">{title}</StatusText>
            </li>
          ) : (
            <li key={key}>
              <span className={`number-chip number-chip--${kind}`}>{value}</span> {title}
            </li>
          );
        })}
      </ul>
    </>
  );
}
