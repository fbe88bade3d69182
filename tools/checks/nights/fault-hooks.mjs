// Lets `client.mjs` load the code of the pages with one planted fault: the sources beside it are untouched. What is
// loaded with `?fault=NAME` loads all that it imports of the web and the rules in the same way.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { CLIENT_FAULTS } from './faults.mjs';

const root = new URL('../../../', import.meta.url);
const { jsc, module } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
const { paths: _, ...compiled } = jsc;
const options = {
  ...{ module, swcrc: false, configFile: false, sourceMaps: 'inline' },
  jsc: { ...compiled, baseUrl: fileURLToPath(root) },
};

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const fault = faultOf(context.parentURL);
  if (!fault || !/\/libs\/.*\.ts$/.test(found.url)) return found;
  return { ...found, url: `${found.url}?fault=${encodeURIComponent(fault)}` };
}

export async function load(url, context, next) {
  const fault = faultOf(url);
  if (!fault) return next(url, context);
  const filename = fileURLToPath(url.replace(/\?.*$/, ''));
  const { code } = await transform(planted(fault, filename), { ...options, filename });
  return { format: 'module', source: code, shortCircuit: true };
}

function faultOf(url) {
  return url?.startsWith('file:') ? new URL(url).searchParams.get('fault') : null;
}

function planted(name, filename) {
  let source = readFileSync(filename, 'utf8');
  for (const { file, from, to } of CLIENT_FAULTS[name].changes) {
    if (!filename.endsWith(file)) continue;
    if (!source.includes(from)) throw new Error(`${name}: ${file} has no longer: ${from}`);
    source = source.replace(from, () => to);
  }
  return source;
}
