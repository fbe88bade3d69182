/**
 * A stage of a Dockerfile, as far as ours goes.
 * @typedef {{ name: string, from: string, steps: { word: string, rest: string }[] }} Stage
 */

/** @param {string} text a Dockerfile @returns {Stage[]} in their order */
export function stagesOf(text) {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages = [];
  for (const line of lines) {
    const [, word, rest] = /^(\w+)\s+(.*)$/.exec(line);
    if (word === 'FROM') {
      const [from, , name] = rest.split(/\s+/);
      stages.push({ name, from, steps: [] });
    } else stages.at(-1).steps.push({ word, rest });
  }
  return stages;
}

/** What one COPY brings: from which stage (or from the context), what, and where to. */
export function copyOf(rest) {
  const [, stage, paths] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(rest);
  const words = paths.split(/\s+/);
  return { stage, sources: words.slice(0, -1), to: words.at(-1) };
}

/** `ENV A=1 B=2`, of all lines of a stage. */
export function environmentOf({ steps }) {
  const pairs = steps.filter(({ word }) => word === 'ENV').flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

/** The last value of a word that stands once in a stage: `CMD`, `USER`, `WORKDIR`. */
export const settingOf = ({ steps }, wanted) => steps.findLast(({ word }) => word === wanted)?.rest;

/**
 * Whether a file of the repository is sent to the build.
 * @param {string} ignored the text of .dockerignore: names at the root, patterns with `*` and
 *   a double star, and with `!` what is sent all the same: the last line that fits decides
 */
export function contextFilter(ignored) {
  const patterns = ignored
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const isSent = line.startsWith('!');
      const source = line
        .trim()
        .replace(/^!/, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('**/', '\u0000')
        .replaceAll('*', '[^/]*')
        .replaceAll('\u0000', '(?:.*/)?');
      return { isSent, pattern: new RegExp(`^${source}(?:/|$)`) };
    });
  return (path) => patterns.findLast(({ pattern }) => pattern.test(path))?.isSent ?? true;
}
