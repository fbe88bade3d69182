import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { useEffect } from 'react';
import { useAppearance } from '../../appearance.js';
import { words } from './words.generated.js';

const THEMES = ['light', 'dark', 'night'] as const;
const DENSITIES = ['airy', 'dense'] as const;

/** The theme and the density of the page, in the address and for as long as one looks: nothing is kept. */
export function KitLook() {
  const t = useWords(words);
  const own = useAppearance();
  const seen = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const [theme, setTheme] = useUrlValue('tema', own.theme === 'system' ? seen : own.theme);
  const [density, setDensity] = useUrlValue('tathet', own.density);
  // After whatever the person's own choice has set, each time it does.
  useEffect(() => {
    const { dataset } = document.documentElement;
    Object.assign(dataset, { theme, density });
    return () => void Object.assign(dataset, { theme: own.theme, density: own.density });
  }, [theme, density, own]);
  return (
    <div className="cluster no-print">
      <Segmented
        label={t('theme')}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme}
        onChange={setTheme}
      />
      <Segmented
        label={t('density')}
        options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        value={density}
        onChange={setDensity}
      />
    </div>
  );
}
