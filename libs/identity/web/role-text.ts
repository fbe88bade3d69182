import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './role/words.generated.js';

/** A role in words; a role the server knows before we do keeps its code. */
export function useRoleText(): (role: string) => string {
  const t = useWords(words);
  return (role) => t.maybe(`role.${role}`) ?? role;
}
