import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { employedComing } from '../../rules/sign-up/told-employer.js';
import type { ListShownFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';

type Employer = ListShownFragment['employers'][number];

/** A link for each organisation that is asked: its people read, before they sign up, that it is told who came. */
export function EmployerLinks({ employers }: { employers: readonly Employer[] }) {
  const t = useWords(words);
  return (
    <details>
      <summary>{t('employers')}</summary>
      <div className="stack">
        <p className="meta">{t(employers.length === 0 ? 'employers.none' : 'employers.text')}</p>
        <ul className="employer-links">
          {employers.map(({ id, name, link }) => (
            <li key={id}>
              <CopyField label={name} text={link} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Once it is held: what each organisation that invited is told, and who reads it where. */
export function EmployersTold({ list }: { list: ListShownFragment }) {
  const t = useWords(words);
  const told = toldOf(list);
  if (told.length === 0) return null;
  return (
    <Card heading={t('told')}>
      <p className="meta">{t('told.text')}</p>
      <ul className="signed-up">
        {told.map(({ employer, lines }) => (
          <li key={employer.id}>
            <p className="signed-up__organisation">{employer.name}</p>
            <p>{t('told.sum', sumOf(lines))}</p>
            <p className="meta">{t(employer.readsItself ? 'told.itself' : 'told.paper')}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** On paper: for each organisation outside the portal its own sheet, to hand over. */
export function EmployerSheets(props: {
  list: ListShownFragment;
  /** Which seminar, and when: each sheet goes to somebody else. */
  of: string;
}) {
  const t = useWords(words);
  const { list, of } = props;
  return (
    <div className="sign-sheet">
      {onPaper(list).map(({ employer, lines }) => (
        <section key={employer.id} className="sign-sheet__part">
          <h2>{employer.name}</h2>
          <p>{of}</p>
          <p>{t('told.sum', sumOf(lines))}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('function')}</th>
                <th scope="col">{t('told.came')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ functionTitle, seats, came }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same function, and none has more.
                <tr key={at}>
                  <td>{functionTitle ?? t('told.alone')}</td>
                  <td>
                    {functionTitle === null
                      ? t('told.of', { came, seats })
                      : t(came === 1 ? 'told.yes' : 'told.no')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

/** Those with a seat who were told so, by the employer they were told of. */
function toldOf({ employers, signUps }: ListShownFragment) {
  return employers.flatMap((employer) => {
    const rows = signUps.filter((row) => row.state === 'SEAT' && row.employerId === employer.id);
    return rows.length === 0 ? [] : [{ employer, lines: employedComing(rows) }];
  });
}

/** Organisations that read nothing in the portal, and have somebody to be told of. */
export const onPaper = (list: ListShownFragment) =>
  toldOf(list).filter(({ employer }) => !employer.readsItself);

const sumOf = (lines: ReturnType<typeof employedComing>) => ({
  came: lines.reduce((sum, line) => sum + line.came, 0),
  seats: lines.reduce((sum, line) => sum + line.seats, 0),
});
