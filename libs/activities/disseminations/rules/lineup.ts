import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

export const MOST_VOICES = 20;
/** In characters. */
export const LONGEST_VOICE = { organisation: 80, functionTitle: 80, message: 200 } as const;

/** One organisation on the stage: which function of it sits in the panel, what it says; never who. */
export interface Voice {
  readonly organisation: string;
  /** Empty for a partner that is not in the panel. */
  readonly functionTitle: string;
  /** What it wants to have said, in a sentence; empty where it has none of its own. */
  readonly message: string;
}

/**
 * Partners and panel in their order, written whole. Problems, on `voices.{n}`: `PARTNER_MISSING`, `TEXT_TOO_LONG`
 * { largest }; `TOO_MANY_VOICES` { largest }.
 */
export function checkLineup(voices: readonly Voice[]): Result<readonly Voice[]> {
  const problems: Problem[] = [];
  const read = voices.map((voice, at) => {
    const said: Voice = {
      organisation: voice.organisation.trim(),
      functionTitle: voice.functionTitle.trim(),
      message: voice.message.trim(),
    };
    if (said.organisation.length < 2) {
      problems.push({ code: 'PARTNER_MISSING', field: `voices.${at}.organisation` });
    }
    for (const name of ['organisation', 'functionTitle', 'message'] as const) {
      const largest = LONGEST_VOICE[name];
      if (said[name].length <= largest) continue;
      const field = `voices.${at}.${name}`;
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
    }
    return said;
  });
  if (voices.length > MOST_VOICES) {
    problems.push({ code: 'TOO_MANY_VOICES', field: 'voices', params: { largest: MOST_VOICES } });
  }
  return check(problems, read);
}
