import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NationalList } from '@stad/platform/web/national-numbers/national-list.js';
import { Bar, Length } from '@stad/platform/web/ui/bar.js';
import { KitCharts } from './kit-charts.js';
import { KitPart, KitState } from './kit-part.js';
import { words } from './words.generated.js';

const BARS = [
  { key: 'behind', value: 6, target: 12, plan: 9 },
  { key: 'reached', value: 12, target: 12, plan: 12 },
  { key: 'none', value: 0, target: 12, plan: 0 },
] as const;

/** Figures: the number stands beside each picture in text. */
export function KitFigures() {
  const t = useWords(words);
  const { number } = useFormat();
  return (
    <>
      <KitPart name="Bar">
        <div className="kit-fields">
          {BARS.map(({ key, ...bar }) => (
            <div key={key}>
              <p>{t(`bar.${key}`, { value: number(bar.value), target: number(bar.target) })}</p>
              <Bar {...bar} label={t('table.contacts')} />
            </div>
          ))}
        </div>
      </KitPart>
      <KitPart name="Length">
        <div className="kit-fields">
          <KitState label={t('figure.length', { value: number(7) })}>
            <Length value={7} longest={11} />
          </KitState>
        </div>
      </KitPart>
      <KitCharts />
      <KitPart name="NationalList">
        <NationalList />
      </KitPart>
    </>
  );
}
