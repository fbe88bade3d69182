import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import IconX from '@tabler/icons-react/icons/IconX';
import { TEAM_ROLES } from '../../rules/team.js';
import { words } from '../words.generated.js';
import { type Chosen, withRole } from './chosen.js';
import './team-rows.css';

/** Who has been chosen, each with a role. */
export function TeamRows(props: {
  team: readonly Chosen[];
  onTeam: (team: readonly Chosen[]) => void;
  id: string;
}) {
  const t = useWords(words);
  const { team, onTeam } = props;
  if (team.length === 0) {
    return (
      <p className="meta" id={props.id}>
        {t('team.empty')}
      </p>
    );
  }
  return (
    <ul className="team-rows" id={props.id}>
      {team.map((one) => (
        <li className="team-rows__row" key={one.key}>
          <AgencyMark agency={one.agency} />
          <span>{one.functionTitle}</span>
          <Select
            label={t('team.roleOf', { function: one.functionTitle })}
            hideLabel
            value={one.role}
            onChange={(role) => onTeam(withRole(team, one.key, role))}
            options={TEAM_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
          <Button
            kind="quiet"
            icon={<IconX aria-hidden />}
            iconOnly
            onPress={() => onTeam(team.filter((other) => other !== one))}
          >
            {t('team.remove', { function: one.functionTitle })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
