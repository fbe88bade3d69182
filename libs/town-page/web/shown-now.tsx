import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { PAGE_PARTS } from '../rules/town-page.js';
import type { TownPageShownFragment } from './town-page.generated.js';
import { words } from './words.generated.js';

/** What a visitor meets beside the fixed words, as the server would show it now. */
export function ShownNow({ page, town }: { page: TownPageShownFragment; town: string }) {
  const t = useWords(words);
  const { numbers, trainings, isOpen } = page;
  return (
    <Card heading={t(isOpen ? 'now' : 'now.prepared')}>
      <div className="stack">
        <p className="meta">{t('now.fixed')}</p>
        <h3>{t('now.numbers')}</h3>
        {numbers.length === 0 && <p>{t('now.noNumbers')}</p>}
        {PAGE_PARTS.filter((part) => numbers.some((one) => one.part === part)).map((part) => (
          <div key={part}>
            <h4>{t.maybe(`part.${part}`, { town })}</h4>
            <ul className="marked">
              {numbers
                .filter((one) => one.part === part)
                .map(({ label, phone }) => (
                  <li key={label + phone}>
                    {label}, {phone}
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <h3>{t('now.trainings')}</h3>
        <Trainings trainings={trainings} />
      </div>
    </Card>
  );
}

function Trainings({ trainings }: Pick<TownPageShownFragment, 'trainings'>) {
  const t = useWords(words);
  const format = useFormat();
  if (trainings.length === 0) return <p>{t('now.noTrainings')}</p>;
  return (
    <>
      <ul className="marked">
        {trainings.map(({ title, startsAt, endsAt, standing }) => (
          <li key={title + startsAt}>
            {title}, {format.span(startsAt, endsAt)}. {t.maybe(`standing.${standing}`)}.
          </li>
        ))}
      </ul>
      <p className="meta">{t('now.trainings.text')}</p>
    </>
  );
}
