import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import type { Pass } from '../pass/pass.js';
import type { Chosen } from '../team/chosen.js';
import { words } from '../words.generated.js';
import { useCrew } from './use-crew.js';

/**
 * *Byt till Socialsekreterare 3*: the colleague of the same employer whom the crew proposal has for a place,
 * as it would be without the one who is in it. Nothing where it has none.
 */
export function SwapButton(props: {
  pass: Pass;
  team: readonly Chosen[];
  out: Chosen;
  onTeam: (team: readonly Chosen[]) => void;
}) {
  const t = useWords(words);
  const { pass, team, out, onTeam } = props;
  const { crew } = useCrew(
    pass,
    [],
    team.filter((one) => one !== out),
  );
  const by = crew?.proposed
    .map(({ candidate }) => candidate)
    .find((one) => one.agency.id === out.agency.id && one.membershipId !== out.membershipId);
  if (!by) return null;
  const { membershipId, functionTitle, agency } = by;
  const chosen = { key: membershipId, membershipId, functionTitle, agency, role: out.role };
  return (
    <Button kind="quiet" onPress={() => onTeam(team.map((one) => (one === out ? chosen : one)))}>
      {t('fix.swap', { who: functionTitle })}
    </Button>
  );
}
