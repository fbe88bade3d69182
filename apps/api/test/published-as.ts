import { figureText } from '@stad/outcomes/rules/figure.js';
import { type FigureRecord, figureOf } from '@stad/outcomes/rules/figure-record.js';

/** A figure as the API gives it: its value, and the parts that are told beside it. */
export interface ReadFigure {
  readonly definition: { readonly code: string };
  readonly value: FigureRecord;
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly agency: { readonly kind: string } | null;
    readonly figure: FigureRecord;
  }[];
}

export const READ_FIGURE = `fragment F on Figure { shown label n reason numerator denominator measure decimals signed unit inParts }
  fragment Read on KpiFigure { definition { code } value { ...F } parts { key name agency { kind } figure { ...F } } }`;

const said = (record: FigureRecord) =>
  figureText(figureOf(record), 'sv').replace(/[\u00a0\u202f]/g, ' ');

/** The column "Published as" of domain.md 11.6, from what a reader is given and nothing else. */
export function publishedAs({ definition, value, parts }: ReadFigure): string {
  const part = (key: string) => parts.find((each) => each.key === key)?.figure as FigureRecord;
  switch (definition.code) {
    case 'K03':
      return [...parts]
        .sort((a, b) => (a.name < b.name ? 1 : -1))
        .map(({ figure }) => said(figure))
        .join('; ');
    case 'K10': {
      const of = (kind: string) =>
        said({
          ...value,
          shown: parts
            .filter(({ agency }) => agency?.kind === kind)
            .reduce((sum, { figure }) => sum + (figure.shown ?? Number.NaN), 0),
        });
      return `${said(value)} (socialtjänst ${of('SOCIAL_SERVICES')}, polis ${of('POLICE')}, Frälsningsarmén ${of('NGO')})`;
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
