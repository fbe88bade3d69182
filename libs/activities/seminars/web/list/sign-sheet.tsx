import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ListShownFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';

type Row = ListShownFragment['signUps'][number];

/** On paper alone: each organisation signs for its own, and paper is the way back when phones fail. */
export function SignSheet({ list }: { list: ListShownFragment }) {
  const t = useWords(words);
  const seats = list.signUps.filter(({ state }) => state === 'SEAT');
  const organisations = [...new Set(seats.map(({ organisation }) => organisation ?? ''))];
  return (
    <div className="sign-sheet">
      {organisations.map((organisation) => (
        <section key={organisation} className="sign-sheet__part">
          <h2>{organisation}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('function')}</th>
                <th scope="col">{t('sheet.signature')}</th>
              </tr>
            </thead>
            <tbody>
              {ofOne(seats, organisation).map((row) => (
                <tr key={row.id}>
                  <td>{row.functionTitle ?? t('sheet.alone')}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

const ofOne = (rows: readonly Row[], organisation: string) =>
  rows.filter((row) => (row.organisation ?? '') === organisation);
