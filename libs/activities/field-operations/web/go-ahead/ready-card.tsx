import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { besideIn, PARTS, type Part } from '../pass/missing-here.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft, type Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { ReadyLines } from './ready-lines.js';

/**
 * *Klart för start: n av m*: what is there, what is missing and who can give it, until it begins. What stands
 * beside its field on the page is counted here and said there.
 */
export function ReadyCard(props: PartProps) {
  const t = useWords(words);
  const { pass, open } = props;
  const { readiness, progress } = pass;
  if (progress.startedAt !== null || progress.cancelledAt !== null) return null;
  const lines = saidHere(pass, open);
  const done = readiness.filter((line) => line.done);
  const [n, m] = [done.length, readiness.length];
  const isAll = n === m;
  const said = done.map(({ line }) => t.maybe(`line.${line}`) ?? line).join(', ');
  // The state says *Klart för start* once every go-ahead is there: then what is left is counted.
  const isReady = !isAll && done.some(({ line }) => line === 'GO_AHEAD');
  const [left, ...others] = readiness.filter((line) => !line.done);
  const count =
    left && others.length === 0
      ? t('ready.one', { line: t.maybe(`left.${left.line}`) ?? left.line })
      : t('ready.left', { n: m - n, m });
  return (
    <FoldedSection
      heading={isReady ? count : t('ready', { n, m })}
      isRight={isAll}
      line={t('ready.all')}
      action={<HelpLink topic="klart-for-start" about={t('ready.about')} />}
    >
      {lines.length > 0 && <ReadyLines lines={lines} page={props} />}
      <Beside {...props} />
      {n > 0 && <p className="meta">{t('ready.done', { lines: said })}</p>}
    </FoldedSection>
  );
}

/** The way to the fields that say what is missing. */
function Beside({ pass, open, onOpen }: PartProps) {
  const t = useWords(words);
  const codes = new Map<Part, Set<string>>();
  for (const missing of pass.readiness.flatMap((line) => line.missing)) {
    const part = besideIn(pass, open, missing);
    if (part) codes.set(part, (codes.get(part) ?? new Set()).add(missing.code));
  }
  const parts = PARTS.filter((part) => codes.has(part));
  if (parts.length === 0) return null;
  return (
    <div className="cluster">
      <p className="meta">{t('ready.beside')}</p>
      <ul className="cluster">
        {parts.map((part) => (
          <li key={part}>
            <Button kind="quiet" onPress={() => onOpen(part)}>
              {t(`beside.${part}`, { n: codes.get(part)?.size ?? 0 })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Lines that are not there, with what no field on the page says. */
function saidHere(pass: Pass, open: string): Pass['readiness'] {
  return pass.readiness.flatMap((line) => {
    // A plan that is not sent has its button for it.
    const missing = line.missing.filter(
      (one) =>
        besideIn(pass, open, one) === null && !(isDraft(pass) && one.code === 'PLAN_NOT_SENT'),
    );
    const isSaid = line.done || (line.missing.length > 0 && missing.length === 0);
    return isSaid ? [] : [{ ...line, missing }];
  });
}
