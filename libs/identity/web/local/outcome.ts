import { RequestError } from '@stad/platform/web/graphql/request-error.js';

/** What a step of signing in answers; a code of `rules/local/local-sign-in`. */
export interface Outcome {
  readonly outcome: string;
  readonly waitSeconds?: number | null;
}

/**
 * Passes on what is good, and throws the rest as a problem with words: `refused` says what was wrong here,
 * since the answer tells nothing of why.
 */
export function goodOrThrow<Shown extends Outcome>(shown: Shown, refused: string): Shown {
  switch (shown.outcome) {
    case 'REFUSED':
      throw problem(refused);
    case 'WAIT':
      throw problem('SIGN_IN_WAIT', { seconds: shown.waitSeconds ?? 0 });
    case 'EXPIRED':
      throw problem('SIGN_IN_EXPIRED');
    default:
      return shown;
  }
}

function problem(code: string, params?: Readonly<Record<string, number>>): RequestError {
  return new RequestError('problems', [params ? { code, params } : { code }]);
}
