import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { words } from './words.generated.js';

/** Back from a card to where one counts; nothing for whoever has no field screen. */
export function ToField() {
  const t = useWords(words);
  if (!useMay('pass:run')) return null;
  return <LinkButton to="/falt">{t('toField')}</LinkButton>;
}
