import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { SCOPES, type Scope } from './use-scope.js';
import { words } from './words.generated.js';

/** *Hela programmet | Lund* */
export function ScopeChoice({ scope }: { scope: Scope }) {
  const t = useWords(words);
  return (
    <Segmented
      label={t('scope.label')}
      value={scope.value}
      onChange={scope.onChange}
      options={[
        { value: SCOPES.programme, label: t('scope.programme') },
        { value: SCOPES.site, label: scope.place.site.name },
      ]}
    />
  );
}
