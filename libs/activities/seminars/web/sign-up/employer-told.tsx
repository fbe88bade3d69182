import { Notice } from '@stad/platform/web/ui/notice.js';
import type { Say } from './use-say.js';

/** Where the employer that invited is told whether one came: said before one sends, and on the own sign-up. */
export function EmployerTold(props: { say: Say; employer: string | null; isAlone: boolean }) {
  const { t, say } = props.say;
  const { employer, isAlone } = props;
  if (employer === null) return null;
  const key = isAlone ? 'employer.alone' : 'employer';
  return (
    <Notice tone="info" title={t(key)}>
      {say(`${key}.text`, { employer })}
    </Notice>
  );
}
