import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { isRound, usePartName } from './part-name.js';
import type { FigureRowFragment } from './progress.generated.js';
import { useFigureText, useSaid } from './published-figure.js';
import { words } from './words.generated.js';

/** What a figure is called in a table, with its parts in short, and that it was entered by hand. */
export function FigureName(props: {
  figure: Pick<FigureRowFragment, 'definition' | 'entered' | 'partsInShort'>;
}) {
  const t = useWords(words);
  const said = useSaid();
  const { definition, entered, partsInShort } = props.figure;
  return (
    <>
      {said(definition.name)}
      {partsInShort.length > 0 && (
        <div className="meta">
          <Parts parts={partsInShort} />
        </div>
      )}
      {entered.length > 0 && <div className="meta">{t('entered.mark')}</div>}
    </>
  );
}

/** *SOC 53 · POL 35 · FA 30,5*: agencies by monogram, which the figure's own page tells apart. */
export function Parts({ parts }: { parts: FigureRowFragment['partsInShort'] }) {
  const t = useWords(words);
  const text = useFigureText();
  const partName = usePartName();
  // Words of towns of themselves are read town by town.
  if (parts.some(({ key }) => isRound(key))) {
    return (
      <table>
        <tbody>
          {parts.map(({ key, name, figure }) => (
            <tr key={key}>
              <th scope="row">{partName(key, name)}</th>
              <td className="number">{text(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const said = parts.map(({ key, name, figure }) => {
    const own = t.maybe(`part.${key}`);
    return own ? `${text(figure)} ${own}` : `${partName(key, name)} ${text(figure)}`.trim();
  });
  return said.join(' · ');
}
