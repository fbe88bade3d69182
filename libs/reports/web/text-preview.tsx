import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type ReactNode, useId } from 'react';
import { paragraphsOf, partsOf, type TextPart } from '../rules/report-text.js';
import { figureWithParts, findFigure, type TextFigure } from './report-figures.js';
import './text-preview.css';
import { words } from './words.generated.js';

export interface TextPreviewProps {
  readonly text: string;
  readonly figures: readonly TextFigure[];
}

/** The text as it will be read: each figure a chip with its value, and where it comes from below. */
export function TextPreview({ text, figures }: TextPreviewProps) {
  const t = useWords(words);
  const id = useId();
  const paragraphs = paragraphsOf(text);
  return (
    <section className="text-preview" aria-labelledby={id}>
      <h3 id={id}>{t('text.preview')}</h3>
      {paragraphs.length === 0 && <p className="meta">{t('text.none')}</p>}
      {paragraphs.map((paragraph, at) => (
        // Paragraphs have no name but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells two alike apart
        <p key={at}>
          {partsOf(paragraph).map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Part key={place} part={part} figures={figures} />
          ))}
        </p>
      ))}
      <Provenance text={text} figures={figures} />
    </section>
  );
}

function Part({ part, figures }: { part: TextPart; figures: readonly TextFigure[] }): ReactNode {
  const t = useWords(words);
  if ('text' in part) return part.text;
  const figure = findFigure(part, figures);
  if (!figure) return <span className="text-preview__unknown">⟦{part.figure}⟧</span>;
  return (
    <span
      className="text-preview__chip"
      title={t('figures.chip', { code: figure.code, name: figureWithParts(figure) })}
    >
      {figure.text}
    </span>
  );
}

function Provenance({ text, figures }: TextPreviewProps) {
  const t = useWords(words);
  const used = partsOf(text).filter((part) => 'figure' in part);
  const tokens = [...new Map(used.map((part) => [`${part.figure}:${part.part ?? ''}`, part]))];
  if (tokens.length === 0) return null;
  return (
    <>
      <h4 className="text-preview__heading">{t('figures.inText')}</h4>
      <ul className="text-preview__sources">
        {tokens.map(([key, part]) => {
          const figure = findFigure(part, figures);
          return figure ? (
            <li key={key}>
              <span className="text-preview__chip">{figure.text}</span>{' '}
              {t('figures.provenance', {
                code: figure.code,
                name: figureWithParts(figure),
                version: figure.version,
                source: figure.source,
              })}
            </li>
          ) : (
            <li key={key}>
              <StatusText tone="notice">{t('figures.unknown', { code: part.figure })}</StatusText>
            </li>
          );
        })}
      </ul>
    </>
  );
}
