import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as passWords } from '../words.generated.js';
import type { BriefingSheetFragment } from './briefing.generated.js';
import { words } from './words.generated.js';

/** Functions and roles; a box for each who has heard, to be ticked on paper too. */
export function SheetTeam({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const p = useWords(passWords);
  const format = useFormat();
  const heardAt = (id: string) =>
    pass.briefing.find(({ memberId }) => memberId === id)?.heardAt ?? null;
  return (
    <table className="briefing__team">
      <caption>{t('team')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('team.function')}</th>
          <th scope="col">{t('team.role')}</th>
          <th scope="col">{t('team.heard')}</th>
        </tr>
      </thead>
      <tbody>
        {pass.team.map(({ id, functionTitle, role, agency }) => {
          const at = heardAt(id);
          return (
            <tr key={id}>
              <th scope="row">
                {functionTitle}, {agency.shortName}
              </th>
              <td>{p.maybe(`role.${role}`)}</td>
              <td>
                <span aria-hidden>{at ? '☑' : '☐'}</span>{' '}
                {at ? format.time(at) : <span className="visually-hidden">{t('notYet')}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
