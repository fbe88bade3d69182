/** Every module the image has is loaded: a package that was left out is missed here. */
export const LOAD_ALL = `
  const { readdirSync } = await import('node:fs');
  const modules = readdirSync('dist/api', { recursive: true }).filter((path) =>
    path.endsWith('.js') && !/src\\/(cli\\/|main\\.js|worker\\.js)/.test(path));
  for (const path of modules) await import(process.cwd() + '/dist/api/' + path);
  console.log(modules.length);`;

/** What the process that faces the world could change. */
export const WRITE = `
  const { writeFileSync } = await import('node:fs');
  for (const path of ['/portal/dist/x', '/portal/x', '/run/secrets/x', '/etc/x', '/x']) {
    try { writeFileSync(path, ''); console.log(path); } catch {}
  }
  writeFileSync('/tmp/x', '');`;
