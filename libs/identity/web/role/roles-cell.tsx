import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { PersonRowFragment } from '../people.generated.js';
import { useRoleText } from '../role-text.js';
import { words } from '../words.generated.js';

/** What somebody holds, what waits for a second person, and to be that one. */
export function RolesCell(props: {
  person: PersonRowFragment;
  onDecide: (membershipId: string) => void;
}) {
  const t = useWords(words);
  const roleText = useRoleText();
  const { id, functionTitle, roles, rolesWaiting } = props.person;
  const said = (codes: readonly string[]) => codes.map(roleText).join(', ');
  if (!rolesWaiting) return said(roles);
  return (
    <div className="stack stack--tight">
      <span>{said(roles)}</span>
      <StatusText tone="waiting">
        {t('roles.waiting', { roles: said(rolesWaiting.roles) })}
      </StatusText>
      {rolesWaiting.mayDecide && (
        <Button
          kind="quiet"
          onPress={() => props.onDecide(id)}
          aria-label={t('roles.decideOf', { function: functionTitle })}
        >
          {t('roles.decideShort')}
        </Button>
      )}
    </div>
  );
}
