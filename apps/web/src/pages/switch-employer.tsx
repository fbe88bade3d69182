import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { words as portalWords } from '../words.generated.js';
import { words } from './words.generated.js';

/**
 * *Byt organisation*, for whoever works for two: one acts for one of them at a time, and signs in again for the
 * other (INV-09).
 */
export function SwitchEmployer() {
  const t = useWords(words);
  const ofPortal = useWords(portalWords);
  const { otherAgencies } = useViewer();
  if (otherAgencies.length === 0) return null;
  const agencies = otherAgencies.map(({ shortName }) => shortName).join(', ');
  return (
    <p className="front-week__switch">
      <Link to="/logga-in">{ofPortal('account.switch')}</Link>{' '}
      <span className="meta">{t('front.switchHow', { agencies })}</span>
    </p>
  );
}
