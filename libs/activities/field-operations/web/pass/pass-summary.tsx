import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import IconCalendarTime from '@tabler/icons-react/icons/IconCalendarTime';
import { ReadyLines } from '../go-ahead/ready-lines.js';
import { words } from '../words.generated.js';
import { PassSummaryDocument } from './pass-summary.generated.js';
import './pass-page.css';

/** Who goes out, what is missing and the way to another day, for the panel beside the week. */
export function PassSummary({ id, onMove }: { id: string; onMove?: (() => void) | undefined }) {
  const t = useWords(words);
  const query = useOperation(PassSummaryDocument, { input: { id } });
  return (
    <QueryView query={query} part>
      {({ fieldPass: { team, readiness, progress, nextSteps } }) => {
        const done = readiness.filter((line) => line.done).length;
        const mayMove = nextSteps.some(({ step }) => step === 'edit');
        const isOpen = progress.startedAt === null && progress.cancelledAt === null;
        return (
          <div className="stack">
            <section className="stack stack--tight">
              <h3>{t('part.who')}</h3>
              {team.length === 0 && <p className="meta">{t('team.empty')}</p>}
              <ul className="pass-rows">
                {team.map((member) => (
                  <li className="pass-row" key={member.id}>
                    <AgencyMark agency={member.agency} />
                    <span>
                      {member.functionTitle}
                      <small>{t.maybe(`role.${member.role}`)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
            {isOpen && (
              <section className="stack stack--tight">
                <h3>{t('ready', { n: done, m: readiness.length })}</h3>
                <ReadyLines lines={readiness} />
              </section>
            )}
            {onMove && mayMove && (
              <span>
                <Button icon={<IconCalendarTime aria-hidden />} onPress={onMove}>
                  {t('move.open')}
                </Button>
              </span>
            )}
          </div>
        );
      }}
    </QueryView>
  );
}
