import { useLanguage } from '@stad/platform/web/i18n/language.js';
import type { SuppressedCountProps } from '@stad/safeguards/web/suppressed-count.js';
import { useCallback } from 'react';
import { type Figure, figureText } from '../rules/figure.js';
import { type FigureRecord, figureOf } from '../rules/figure-record.js';
import type { FigurePartsFragment } from './figure.generated.js';

/** A figure of the API as the rules know it; the label alone says when it is not shown. */
export function publishedFigure(parts: FigurePartsFragment): Figure {
  return figureOf(parts as FigureRecord);
}

/** What stands in for a figure that is not shown; null when it is. */
export function suppressed(parts: FigurePartsFragment): SuppressedCountProps | null {
  const figure = publishedFigure(parts);
  return 'label' in figure ? figure : null;
}

/** `42`, `färre än 5`, `5 av 6 (83 %)`, in the viewer's language. */
export function useFigureText(): (parts: FigurePartsFragment) => string {
  const language = useLanguage();
  return useCallback((parts) => figureText(publishedFigure(parts), language), [language]);
}

/** A name or unit of a definition in the viewer's language. */
export function useSaid(): (said: { readonly sv: string; readonly en: string }) => string {
  const language = useLanguage();
  return useCallback((said) => said[language], [language]);
}
