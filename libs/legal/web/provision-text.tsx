import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { LegalBasis } from '../rules/bases/basis.js';
import { lawAddress } from '../rules/bases/law-address.js';
import { words } from './words.generated.js';

/**
 * The portal's description of a provision, said to be one, with the way to the words of the law, which the portal
 * does not keep. Where no jurist of the own agency has answered it is an example that nobody has reviewed.
 */
export function ProvisionText({ basis, isExample }: { basis: LegalBasis; isExample: boolean }) {
  const t = useWords(words);
  const language = useLanguage();
  const address = lawAddress(basis.code);
  return (
    <>
      <p className="meta">{t('basis.description')}</p>
      <p className="measure">{basis.summary[language]}</p>
      <p className="meta">
        {[basis.enactedBy, isExample && t('answer.example')].filter(Boolean).join(' · ')}
      </p>
      {address !== null && (
        <p>
          <a href={address} target="_blank" rel="noreferrer noopener">
            {t('basis.law')}
          </a>
        </p>
      )}
    </>
  );
}
