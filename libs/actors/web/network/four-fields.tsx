import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FIELDS } from '../../rules/actor-placement.js';
import type { PicturedActorShownFragment } from './network.generated.js';
import { words } from './words.generated.js';

/** *Inflytande och intresse*: four fields, and who stands in each since which meeting; nothing where nobody is placed. */
export function FourFields({ actors }: { actors: readonly PicturedActorShownFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const placed = actors.flatMap(({ id, name, file }) =>
    file?.placedOn ? [{ ...file, id, name, placedOn: file.placedOn }] : [],
  );
  if (placed.length === 0) return null;
  return (
    <Card heading={t('four')} note={t('four.intro')}>
      <div className="network__fields">
        {FIELDS.map(({ influence, interest }) => {
          const here = placed.filter(
            (each) => each.influence === influence && each.interest === interest,
          );
          return (
            <section key={influence + interest}>
              <h3>{t(`four.${influence}.${interest}`)}</h3>
              {here.length === 0 ? (
                <p className="meta">{t('four.nobody')}</p>
              ) : (
                <ul>
                  {here.map(({ id, name, placedOn }) => (
                    <li key={id}>
                      {t('four.since', { name, date: format.monthDay(placedOn, true) })}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </Card>
  );
}
