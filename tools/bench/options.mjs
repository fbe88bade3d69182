/** Towns in the database when it is measured; 290 is every municipality of Sweden. */
const SIZES = [1, 20, 290];

/**
 *   npm run bench                             all of it
 *   npm run bench -- --towns 20               at one size, or several: 1,20
 *   npm run bench -- --only "pass page"       one operation
 *   npm run bench -- --seconds 1              shorter windows, to try something
 *   npm run bench -- --peer                   PostGraphile 5 beside ours; installs it into .data/peer
 *   npm run bench -- --json FILE              writes what was measured
 */
export function readOptions(args) {
  const after = (flag) => {
    const at = args.indexOf(flag);
    return at < 0 ? undefined : args[at + 1];
  };
  const sizes = (after('--towns') ?? SIZES.join(',')).split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error('--towns takes numbers: --towns 1,20,290');
  }
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    only: after('--only'),
    windowMs: Number(after('--seconds') ?? 2.5) * 1000,
    peer: args.includes('--peer'),
    json: after('--json'),
  };
}
