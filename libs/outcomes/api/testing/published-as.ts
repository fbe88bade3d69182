import { figureText } from '../../rules/figure.js';
import { type FigureRecord, figureOf } from '../../rules/figure-record.js';
import type { NamedPart } from '../../rules/parts-in-short.js';

/** A figure as the API gives it: its value, and the parts that are told beside it. */
export interface ReadFigure {
  readonly definition: { readonly code: string };
  readonly value: FigureRecord;
  readonly parts: readonly (NamedPart & { readonly name: string })[];
  readonly partsInShort: readonly NamedPart[];
}

export const READ_FIGURE = `fragment F on Figure { shown label n reason numerator denominator measure decimals signed unit inParts }
  fragment Read on KpiFigure { definition { code } value { ...F } parts { ...P } partsInShort { ...P } }
  fragment P on FigureCell { key name figure { ...F } }`;

const said = (record: FigureRecord) =>
  figureText(figureOf(record), 'sv').replace(/[\u00a0\u202f]/g, ' ');

/** The column "Published as" of field.md 11.6, from what a reader is given and nothing else. */
export function publishedAs({ definition, value, parts, partsInShort }: ReadFigure): string {
  const part = (key: string) => parts.find((each) => each.key === key)?.figure as FigureRecord;
  switch (definition.code) {
    case 'K03':
      return [...parts]
        .sort((a, b) => (a.name < b.name ? 1 : -1))
        .map(({ figure }) => said(figure))
        .join('; ');
    case 'K10': {
      const of = (monogram: string) =>
        said(partsInShort.find(({ key }) => key === monogram)?.figure as FigureRecord);
      return `${said(value)} (socialtjänst ${of('SOC')}, polis ${of('POL')}, Frälsningsarmén ${of('FA')})`;
    }
    case 'K15':
      return [said(value), ...parts.map(({ name, figure }) => `${name} ${said(figure)}`)].join(
        '; ',
      );
    case 'K18A':
      return `${said(value)}, och ${said(part('STAFF'))} till personal`;
    case 'K23': {
      const rounds = parts.filter(({ key }) => key.endsWith('_END'));
      const told = ['lund', 'helsingborg', 'kronhamn'].map((site) => {
        const name = rounds.find(({ key }) => key === `${site}_END`)?.name.split(' ')[0];
        return `${name} ${said(part(`${site}_BASELINE`))} → ${said(part(`${site}_END`))}`;
      });
      return `${told.join('; ')} (självskattning)`;
    }
    default:
      return said(value);
  }
}
