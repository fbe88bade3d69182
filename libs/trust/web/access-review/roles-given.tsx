import { useRoleText } from '@stad/identity/web/role-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { AccessReviewItemRowFragment } from './access-review.generated.js';
import { words } from './words.generated.js';

/** Which roles went to whom, by whose hand and whose yes. */
export function RolesGiven({ given }: { given: AccessReviewItemRowFragment['rolesGiven'] }) {
  const t = useWords(words);
  const roleText = useRoleText();
  if (given.length === 0) return null;
  return (
    <ul className="meta">
      {given.map(({ toTitle, roles, byTitle, approvedByTitle }) => {
        const parts = {
          to: toTitle,
          roles: roles.map(roleText).join(', '),
          by: byTitle ?? t('operator'),
          approved: approvedByTitle ?? 'NONE',
        };
        return <li key={`${toTitle} ${parts.roles} ${parts.by}`}>{t('rolesGiven', parts)}</li>;
      })}
    </ul>
  );
}
