/**
 * The files of the bundle that import each other in a ring. Which of them runs first is chance then: it reads what
 * the other has not made yet, and nothing of the portal is drawn.
 *
 * @param {Record<string, { imports?: string[] }>} bundle files by name; those that run at once, not what is fetched
 *   later, are its `imports`
 * @returns {string[][]} each ring once, from one file back to it
 */
export function ringsIn(bundle) {
  const rings = [];
  const done = new Set();
  const visit = (name, path) => {
    const at = path.indexOf(name);
    if (at >= 0) rings.push([...path.slice(at), name]);
    if (at >= 0 || done.has(name)) return;
    for (const imported of bundle[name]?.imports ?? []) visit(imported, [...path, name]);
    done.add(name);
  };
  for (const name of Object.keys(bundle)) visit(name, []);
  return rings;
}

/** Ends the build where files import each other; the groups of `vite.config.ts` say what is in which. */
export function noCycles() {
  return {
    name: 'no-cycles',
    generateBundle(_options, bundle) {
      const rings = ringsIn(bundle);
      if (rings.length === 0) return;
      const told = rings.map((ring) => ring.join(' → ')).join('\n');
      this.error(`Files of the bundle import each other:\n${told}`);
    },
  };
}
