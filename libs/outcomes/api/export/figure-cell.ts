import type { WorkbookCell } from '@stad/safeguards/api/export/workbook.js';
import { type Figure, figureText } from '../../rules/figure.js';

/**
 * A published figure in a spreadsheet: a number one can count on when it is shown, else exactly the
 * words of the page. A share is text, with both its numbers.
 */
export function cellOfFigure(figure: Figure): WorkbookCell {
  if ('shown' in figure) return figure.shown;
  if ('measure' in figure) return figure.measure;
  return figureText(figure, 'sv').replaceAll('\u00a0', ' ');
}
